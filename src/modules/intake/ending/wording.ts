import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { EndingWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** Why an application ends by hand, what follows, and what is said to whoever may not end it. */
export const endingWording: Readonly<Record<Language, EndingWording>> = { zh, en };
