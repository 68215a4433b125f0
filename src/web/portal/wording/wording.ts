import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type PortalWording = typeof zh;

/** What the pages of the portal say on their own account. */
export const portalWording: InEachLanguage<PortalWording> = { zh, en };
