import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import { zh, type CaseWording } from './wording/zh.ts';

/** How states, acts, papers and refusals of a case are said to people; for desk, portal and problem documents. */
export const caseWording: Readonly<Record<Language, CaseWording>> = { zh, en };
