import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type ThemeDesignWording } from './wording/zh.ts';

export const themeDesignWording: InEachLanguage<ThemeDesignWording> = { zh, en };
