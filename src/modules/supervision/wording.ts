import type { Language } from '../../kernel/language.ts';
import { en } from './wording/en.ts';
import { zh, type SupervisionWording } from './wording/zh.ts';

/** What the bulletin says. */
export const supervisionWording: Readonly<Record<Language, SupervisionWording>> = { zh, en };
