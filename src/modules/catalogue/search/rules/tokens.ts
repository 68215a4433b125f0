/** The smallest parts of a text: one Chinese character, or a whole run of letters and digits. */
export const tokensOf = (written: string): string[] => written.match(/\p{Script=Han}|[^\p{Script=Han}\s]+/gu) ?? [];

/** Syllables as an ear takes them that does not tell zh from z or an from ang, as dialects and hurried typing do. */
export const heard = (syllables: readonly string[]): string[] =>
  syllables.map((syllable) => syllable.replace(/^([zcs])h/, '$1').replace(/([aei])ng$/, '$1n'));
