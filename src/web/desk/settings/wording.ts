import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type SettingsWording } from './wording/zh.ts';

export const settingsWording: InEachLanguage<SettingsWording> = { zh, en };

export type { SettingsWording };
