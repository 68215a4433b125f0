import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import { zh, type OperationWording } from './wording/zh.ts';

/** What the commands that run the system say. */
export const operationWording: Readonly<Record<Language, OperationWording>> = { zh, en };
