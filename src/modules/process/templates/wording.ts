import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

/** How refusals about templates and local changes are said. */
export const templateWording: Readonly<Record<Language, typeof zh>> = { zh, en };
