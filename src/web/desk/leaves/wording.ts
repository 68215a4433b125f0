import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type LeavesWording } from './wording/zh.ts';

export const leavesWording: InEachLanguage<LeavesWording> = { zh, en };
