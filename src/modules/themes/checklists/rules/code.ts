/** No letter or digit that is taken for another when it is read aloud or written down. */
export const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const LENGTH = 8;
const WHOLE = new RegExp(`^[${LETTERS}]{${LENGTH}}$`);

/** As it is shown: two groups of four. */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** A code as somebody typed it, in any letters and with any marks between; undefined for what cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-‐-―·.]/gu, '');
  return WHOLE.test(code) ? code : undefined;
}
