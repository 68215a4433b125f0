import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import { zh, type ProceduresWording } from './wording/zh.ts';

export const proceduresWording: Readonly<Record<Language, ProceduresWording>> = { zh, en };
