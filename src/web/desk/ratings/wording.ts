import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type DeskRatingsWording } from './wording/zh.ts';

export const deskRatingsWording: InEachLanguage<DeskRatingsWording> = { zh, en };
