import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type CorrectionDeskWording } from './wording/zh.ts';

export const correctionDeskWording: InEachLanguage<CorrectionDeskWording> = { zh, en };
