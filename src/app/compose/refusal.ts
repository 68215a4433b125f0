import { LANGUAGES, type Language } from '../../kernel/language.ts';

/** Why the program cannot work here: a stable code and a sentence that says what to do, in each language. */
export type SetUpRefusal = { code: string; sentence: Readonly<Record<Language, string>> };

export const refusalOf = (code: string, sentence: (language: Language) => string): SetUpRefusal => {
  const [zh, en] = LANGUAGES.map(sentence);
  return { code, sentence: { zh: zh ?? code, en: en ?? code } };
};
