import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type DrawersWording } from './wording/zh.ts';

export const drawersWording: InEachLanguage<DrawersWording> = { zh, en };
