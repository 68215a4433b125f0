import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { PostCheckWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** What methods, states and refusals of a check are called, on paper and on every screen. */
export const postCheckWording: Readonly<Record<Language, PostCheckWording>> = { zh, en };
