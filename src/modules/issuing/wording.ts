import type { Language } from '../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { IssuingWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** What is said to whoever gives out, or waits for, a result and cannot. */
export const issuingWording: Readonly<Record<Language, IssuingWording>> = { zh, en };
