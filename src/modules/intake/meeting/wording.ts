import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { MeetingWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** How refusals of meetings are said, and what departments say in them. */
export const meetingWording: Readonly<Record<Language, MeetingWording>> = { zh, en };
