import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { ProcedureWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** What is said to whoever does something about a special procedure and may not. */
export const procedureWording: Readonly<Record<Language, ProcedureWording>> = { zh, en };
