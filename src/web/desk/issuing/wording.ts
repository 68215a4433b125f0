import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type IssuingPageWording } from './wording/zh.ts';

export const issuingPageWording: InEachLanguage<IssuingPageWording> = { zh, en };
