import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type DisputesWording } from './wording/zh.ts';

export const disputesWording: InEachLanguage<DisputesWording> = { zh, en };
