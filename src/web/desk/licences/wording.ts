import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type LicencesWording } from './wording/zh.ts';

export const licencesWording: InEachLanguage<LicencesWording> = { zh, en };
