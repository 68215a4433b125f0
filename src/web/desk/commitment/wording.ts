import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import { zh, type CommitmentDeskWording } from './wording/zh.ts';

export const commitmentDeskWording: Readonly<Record<Language, CommitmentDeskWording>> = { zh, en };
