import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { DisputeWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** What proceedings, acts, outcomes and refusals are called, on every screen. */
export const disputeWording: Readonly<Record<Language, DisputeWording>> = { zh, en };
