/** A mainland mobile number in its one spelling; undefined for what is none. */
export function mobileOf(typed: string): string | undefined {
  const digits = typed
    .normalize('NFKC')
    .replaceAll(/[\s-]/gu, '')
    .replace(/^\+?86(?=1)/u, '');
  return /^1[3-9]\d{9}$/u.test(digits) ? digits : undefined;
}

/** What of an identity number somebody is asked for: its last six characters. */
export const tailOf = (number: string): string => plain(number).slice(-6).toUpperCase();

/** Digits and letters as they were meant, however they were typed. */
export const plain = (typed: string): string => typed.normalize('NFKC').replaceAll(/\s/gu, '');
