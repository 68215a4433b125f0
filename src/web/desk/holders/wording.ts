import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type HoldersWording } from './wording/zh.ts';

export const holdersWording: InEachLanguage<HoldersWording> = { zh, en };
