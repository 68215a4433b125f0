import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import { zh, type CounterWording } from './wording/zh.ts';

/** What the counter refuses, in words for the clerk. */
export const counterWording: Readonly<Record<Language, CounterWording>> = { zh, en };
