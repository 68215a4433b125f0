import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { ConsultationWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** How refusals of consultations are said. */
export const consultationWording: Readonly<Record<Language, ConsultationWording>> = { zh, en };
