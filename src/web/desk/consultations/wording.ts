import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type DeskConsultationWording } from './wording/zh.ts';

export const deskConsultationWording: InEachLanguage<DeskConsultationWording> = { zh, en };
