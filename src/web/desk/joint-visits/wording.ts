import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type DeskVisitWording } from './wording/zh.ts';

export const deskVisitWording: InEachLanguage<DeskVisitWording> = { zh, en };
