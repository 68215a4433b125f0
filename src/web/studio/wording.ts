import type { InEachLanguage } from '../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type StudioWording } from './wording/zh.ts';

export const studioWording: InEachLanguage<StudioWording> = { zh, en };
