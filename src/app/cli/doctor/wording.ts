import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import { zh, type DoctorWording } from './wording/zh.ts';

export const doctorWording: Readonly<Record<Language, DoctorWording>> = { zh, en };
