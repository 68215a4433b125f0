import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { ThemeDraftWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** What is said of theme drafts and of nothing else; the rest is said by `draftWording`. */
export const themeDraftWording: Readonly<Record<Language, ThemeDraftWording>> = { zh, en };
