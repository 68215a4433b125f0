import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type ParcelsWording } from './wording/zh.ts';

export const parcelsWording: InEachLanguage<ParcelsWording> = { zh, en };
