import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { DecideWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

export const decideWording: Readonly<Record<Language, DecideWording>> = { zh, en };
