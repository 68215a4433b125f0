import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { DecisionWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** How findings in a decision model that is being drawn are said, and refusals to keep or publish it. */
export const decisionWording: Readonly<Record<Language, DecisionWording>> = { zh, en };
