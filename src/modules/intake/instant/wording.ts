import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { InstantWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** What states, grounds and refusals of instant approval are called on every screen. */
export const instantWording: Readonly<Record<Language, InstantWording>> = { zh, en };
