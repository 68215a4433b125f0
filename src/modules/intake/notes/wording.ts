import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { NoteWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** What is said to whoever writes a note and may not. */
export const noteWording: Readonly<Record<Language, NoteWording>> = { zh, en };
