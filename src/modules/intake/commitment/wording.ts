import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { CommitmentWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** What commitments and their refusals are called on every screen. */
export const commitmentWording: Readonly<Record<Language, CommitmentWording>> = { zh, en };
