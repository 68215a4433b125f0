import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type DeskEarlyServiceWording } from './wording/zh.ts';

export const deskEarlyServiceWording: InEachLanguage<DeskEarlyServiceWording> = { zh, en };
