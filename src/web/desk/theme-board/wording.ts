import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type ThemeBoardWording } from './wording/zh.ts';

/** What the board of running theme cases says. */
export const themeBoardWording: InEachLanguage<ThemeBoardWording> = { zh, en };
