import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import { zh, type CreditPageWording } from './wording/zh.ts';

export const creditPageWording: Readonly<Record<Language, CreditPageWording>> = { zh, en };
