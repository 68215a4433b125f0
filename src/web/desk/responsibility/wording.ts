import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type ResponsibilityWording } from './wording/zh.ts';

export const responsibilityWording: InEachLanguage<ResponsibilityWording> = { zh, en };
