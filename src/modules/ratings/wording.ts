import type { Language } from '../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { RatingWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** What ratings are called, and what is said to whoever may not do something with them. */
export const ratingWording: Readonly<Record<Language, RatingWording>> = { zh, en };
