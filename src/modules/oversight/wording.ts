import type { Language } from '../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { OversightWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** What is said to whoever may not do something with an order. */
export const oversightWording: Readonly<Record<Language, OversightWording>> = { zh, en };
