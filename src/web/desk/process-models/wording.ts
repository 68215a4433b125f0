import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type ProcessModelsWording } from './wording/zh.ts';

export const processModelsWording: InEachLanguage<ProcessModelsWording> = { zh, en };
