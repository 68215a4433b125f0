import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { SecondPersonWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** How refusals about second persons are said. */
export const secondPersonWording: Readonly<Record<Language, SecondPersonWording>> = { zh, en };
