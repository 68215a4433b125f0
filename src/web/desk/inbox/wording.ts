import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type InboxWording } from './wording/zh.ts';

export const inboxWording: InEachLanguage<InboxWording> = { zh, en };
