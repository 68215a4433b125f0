import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type AcceptanceWording } from './wording/zh.ts';

export const acceptanceWording: InEachLanguage<AcceptanceWording> = { zh, en };
