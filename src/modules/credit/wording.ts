import type { Language } from '../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { CreditWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** What records and their ends are called, and how refusals are said. */
export const creditWording: Readonly<Record<Language, CreditWording>> = { zh, en };
