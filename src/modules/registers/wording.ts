import type { Language } from '../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { RegisterWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** What registers and their fields are called on every screen. */
export const registerWording: Readonly<Record<Language, RegisterWording>> = { zh, en };
