import type { Language } from '../../kernel/language.ts';
import { en } from './wording/en.ts';
import { zh, type ConfigWording } from './wording/zh.ts';

export const wording: Readonly<Record<Language, ConfigWording>> = { zh, en };
