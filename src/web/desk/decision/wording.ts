import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type DecisionWording } from './wording/zh.ts';

export const decisionWording: InEachLanguage<DecisionWording> = { zh, en };
