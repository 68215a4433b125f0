import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type TemplatesWording } from './wording/zh.ts';

/** What the pages about templates of the city say. */
export const templatesWording: InEachLanguage<TemplatesWording> = { zh, en };
