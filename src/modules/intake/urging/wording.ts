import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { UrgeWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** What is said to whoever urges, or answers, and may not. */
export const urgeWording: Readonly<Record<Language, UrgeWording>> = { zh, en };
