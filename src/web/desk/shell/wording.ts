import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type ShellWording } from './wording/zh.ts';

export const shellWording: InEachLanguage<ShellWording> = { zh, en };
