import type { Language } from '../../kernel/language.ts';
import { en } from './wording/en.ts';
import { zh, type IdentityWording } from './wording/zh.ts';

/** How refusals about people, officers and sessions are said; for problem documents and screens. */
export const identityWording: Readonly<Record<Language, IdentityWording>> = { zh, en };
