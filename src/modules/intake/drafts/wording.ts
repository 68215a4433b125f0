import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { DraftWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** How drafts are spoken of to those who write them; what cases refuse is said by `caseWording`. */
export const draftWording: Readonly<Record<Language, DraftWording>> = { zh, en };
