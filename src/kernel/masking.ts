/**
 * What lists, logs and receipts show of personal data (GB/T 35273—2020 as usual reference): enough for the person to know himself,
 * too little for another. A number hides at least four characters, or half of them where it is shorter than eleven.
 */

const MASK = '*';

/** First and last character of a name; of one with two characters the first only. Counts characters, so that rare ones stay whole. */
export function maskName(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= 2) return hide(characters, characters.length - 1, 0);
  return hide(characters, 1, 1);
}

/** `138****5678`; a shorter number, a landline say, keeps less. */
export const maskPhone = (phone: string): string => keepEnds(phone, 3, 4);

/** Six characters, the division, and four: `370828********1234`. Passports and other shorter numbers keep less. */
export const maskIdNumber = (number: string): string => keepEnds(number, 6, 4);

/** `l***@example.com`: the first character, and where the mailbox is. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  const name = Array.from(address.slice(0, at));
  return `${hide(name, Math.min(1, name.length - 1), 0)}${address.slice(at)}`;
}

function keepEnds(text: string, head: number, tail: number): string {
  const characters = Array.from(text);
  const spare = Math.floor(characters.length / 2);
  if (characters.length >= 11 && head + tail <= characters.length - 4) return hide(characters, head, tail);
  const shorterTail = Math.min(tail, Math.floor(spare / 2));
  return hide(characters, Math.min(head, spare - shorterTail), shorterTail);
}

function hide(characters: readonly string[], head: number, tail: number): string {
  const shown = (character: string, index: number) =>
    index < head || index >= characters.length - tail ? character : MASK;
  return characters.map(shown).join('');
}
