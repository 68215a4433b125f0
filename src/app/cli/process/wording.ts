import type { Language } from '../../../kernel/language.ts';
import type { ProcessWording } from './wording/shape.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

export const processWording: Readonly<Record<Language, ProcessWording>> = { zh, en };
