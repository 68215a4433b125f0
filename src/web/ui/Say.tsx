import type { Spoken } from './language.ts';
import { foreignLanguage, plain, type Words } from './words.ts';

/** Words in the reader's language; Chinese that has no English yet is marked `lang="zh"` on an English page. */
export function Say({ words, language }: Spoken & { words: Words }) {
  const lang = foreignLanguage(words, language);
  const text = plain(words, language);
  return lang === undefined ? text : <span lang={lang}>{text}</span>;
}
