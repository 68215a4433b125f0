import { decimalText } from '../../../kernel/decimal.ts';
import { wordsOf, type Word } from '../feel/words.ts';

/** What a text of FEEL says, apart from its spaces, comments and the way in which numbers are written; other texts as they are. */
export function saidBy(text: string): string {
  const words = wordsOf(text);
  if (!Array.isArray(words)) return text.trim();
  return words.map((word, at) => `${isApart(word, words[at - 1]) ? ' ' : ''}${wordText(word)}`).join('');
}

/** Between two words a space parts names; beside a sign it says nothing. */
const isApart = ({ is, spaced }: Word, before: Word | undefined) =>
  spaced && is !== 'sign' && is !== 'end' && before !== undefined && before.is !== 'sign';

function wordText({ is, text, number }: Word): string {
  if (is === 'text') return JSON.stringify(text);
  return number === undefined ? text : decimalText(number);
}

export const saysTheSame = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && saidBy(one) === saidBy(other));
