import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type DecisionModelsWording } from './wording/zh.ts';

export const decisionModelsWording: InEachLanguage<DecisionModelsWording> = { zh, en };
