import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type LayoutWording } from './wording/zh.ts';

/** What stands on every page of the portal around its own content. */
export const layoutWording: InEachLanguage<LayoutWording> = { zh, en };
