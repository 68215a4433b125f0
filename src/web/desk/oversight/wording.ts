import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type OversightWording } from './wording/zh.ts';

export const oversightWording: InEachLanguage<OversightWording> = { zh, en };
