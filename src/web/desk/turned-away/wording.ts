import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type DeskTurnedAwayWording } from './wording/zh.ts';

export const deskTurnedAwayWording: InEachLanguage<DeskTurnedAwayWording> = { zh, en };
