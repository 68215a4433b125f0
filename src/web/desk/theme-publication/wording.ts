import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type ThemePublicationWording } from './wording/zh.ts';

/** What the pages about themes in service say. */
export const themePublicationWording: InEachLanguage<ThemePublicationWording> = { zh, en };
