import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { ThemeCaseWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** What parts, dates and refusals of theme cases are called on every screen. */
export const themeCaseWording: Readonly<Record<Language, ThemeCaseWording>> = { zh, en };
