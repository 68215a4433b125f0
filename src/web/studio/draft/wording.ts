import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type DraftWording } from './wording/zh.ts';

export const draftWording: InEachLanguage<DraftWording> = { zh, en };
