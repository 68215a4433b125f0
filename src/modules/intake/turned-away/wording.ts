import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { TurnedAwayWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** What reasons, ways and refusals of a no are called, on paper and on every screen. */
export const turnedAwayWording: Readonly<Record<Language, TurnedAwayWording>> = { zh, en };
