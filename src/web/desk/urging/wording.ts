import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type DeskUrgingWording } from './wording/zh.ts';

export const deskUrgingWording: InEachLanguage<DeskUrgingWording> = { zh, en };
