import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type CounterPageWording } from './wording/zh.ts';

export const counterWording: InEachLanguage<CounterPageWording> = { zh, en };
