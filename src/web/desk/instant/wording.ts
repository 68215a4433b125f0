import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type DeskInstantWording } from './wording/zh.ts';

export const deskInstantWording: InEachLanguage<DeskInstantWording> = { zh, en };
