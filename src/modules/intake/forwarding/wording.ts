import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import { zh, type ForwardingWording } from './wording/zh.ts';

export const forwardingWording: Readonly<Record<Language, ForwardingWording>> = { zh, en };
