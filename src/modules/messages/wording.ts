import type { Language } from '../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { MessageWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

export const messageWording: Readonly<Record<Language, MessageWording>> = { zh, en };
