import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type NotesWording } from './wording/zh.ts';

export const notesWording: InEachLanguage<NotesWording> = { zh, en };
