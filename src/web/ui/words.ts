import type { Language } from '../../kernel/language.ts';

/** Content of the catalogue: always Chinese, English where somebody wrote it. Law text is never translated by machine. */
export type Bilingual = { zh: string; en?: string };

/** Wording that was already chosen for the reader, or content whose language the reader's page has to choose. */
export type Words = string | Bilingual;

/** For places that hold no markup, such as a title; elsewhere `Say` also marks the language. */
export function plain(words: Words, language: Language): string {
  return typeof words === 'string' ? words : (words[language] ?? words.zh);
}

/** `zh` where Chinese stands on an English page, so that screen readers and fonts treat it as Chinese; else nothing. */
export function foreignLanguage(words: Words, language: Language): 'zh' | undefined {
  return language === 'en' && typeof words !== 'string' && words.en === undefined ? 'zh' : undefined;
}
