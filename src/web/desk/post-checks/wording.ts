import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type DeskPostCheckWording } from './wording/zh.ts';

export const deskPostCheckWording: InEachLanguage<DeskPostCheckWording> = { zh, en };
