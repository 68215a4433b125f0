import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import { zh, type FindingWording } from './wording/zh.ts';

/** How the columns of an exported list are headed. */
export const findingWording: Readonly<Record<Language, FindingWording>> = { zh, en };
