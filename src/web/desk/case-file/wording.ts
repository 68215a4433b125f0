import type { InEachLanguage } from '../../ui/index.ts';
import { en } from './wording/en.ts';
import { zh, type CaseFileWording } from './wording/zh.ts';

export const caseFileWording: InEachLanguage<CaseFileWording> = { zh, en };
