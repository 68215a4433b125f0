import type { Language } from '../../kernel/language.ts';

/** What components that speak on their own account need to know. */
export type Spoken = { language: Language };

/** The value of `<html lang>`. */
export const pageLanguage: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
