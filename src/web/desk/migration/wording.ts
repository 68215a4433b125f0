import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type MigrationWording } from './wording/zh.ts';

export const migrationWording: InEachLanguage<MigrationWording> = { zh, en };
