import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import { zh, type SecondPersonDeskWording } from './wording/zh.ts';

export const secondPersonDeskWording: Readonly<Record<Language, SecondPersonDeskWording>> = { zh, en };
