import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { EarlyServiceWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** How refusals of early service are said. */
export const earlyServiceWording: Readonly<Record<Language, EarlyServiceWording>> = { zh, en };
