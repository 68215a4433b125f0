import type { InEachLanguage } from '../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type CockpitWording } from './wording/zh.ts';

export const cockpitWording: InEachLanguage<CockpitWording> = { zh, en };
