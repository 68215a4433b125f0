export type PasswordFault = 'tooShort' | 'tooLong' | 'tooSimple';

/** GB/T 22239—2019 8.1.4.1 asks for complexity; length does more for it than signs, so ten characters of two kinds. */
const PASSWORD_LENGTH = { least: 10, most: 128 };

export function passwordFault(password: string): PasswordFault | undefined {
  const length = Array.from(password).length;
  if (length < PASSWORD_LENGTH.least) return 'tooShort';
  if (length > PASSWORD_LENGTH.most) return 'tooLong';
  const kinds = [/\p{L}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length;
  return kinds < 2 || new Set(password).size < 5 ? 'tooSimple' : undefined;
}
