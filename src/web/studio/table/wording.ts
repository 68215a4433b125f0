import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type TableWording } from './wording/zh.ts';

export const tableWording: InEachLanguage<TableWording> = { zh, en };
