import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type ActsWording } from './wording/zh.ts';

export const actsWording: InEachLanguage<ActsWording> = { zh, en };
