import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import { zh, type ServingWording } from './wording/zh.ts';

export const servingWords: Readonly<Record<Language, ServingWording>> = { zh, en };
