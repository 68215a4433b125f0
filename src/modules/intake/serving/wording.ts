import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { ServingWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** How service of papers is said to officers and applicants. */
export const servingWording: Readonly<Record<Language, ServingWording>> = { zh, en };
