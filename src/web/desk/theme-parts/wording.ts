import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type ThemePartsWording } from './wording/zh.ts';

export const themePartsWording: InEachLanguage<ThemePartsWording> = { zh, en };
