import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type WorklistWording } from './wording/zh.ts';

export const worklistWording: InEachLanguage<WorklistWording> = { zh, en };
