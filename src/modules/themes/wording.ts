import type { Language } from '../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { ThemeWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** What is said about themes. English that misses a key does not compile. */
export const themeWording: Readonly<Record<Language, ThemeWording>> = { zh, en };
