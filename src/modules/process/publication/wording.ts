import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { FindingWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** How findings in a model that is being drawn are said, and refusals to keep or publish it. */
export const findingWording: Readonly<Record<Language, FindingWording>> = { zh, en };
