import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type JointMeetingWording } from './wording/zh.ts';

export const jointMeetingWording: InEachLanguage<JointMeetingWording> = { zh, en };
