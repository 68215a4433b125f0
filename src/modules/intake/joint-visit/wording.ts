import type { Language } from '../../../kernel/language.ts';
import { en } from './wording/en.ts';
import type { JointVisitWording } from './wording/shape.ts';
import { zh } from './wording/zh.ts';

/** How joint visits, their results and their refusals are said. */
export const jointVisitWording: Readonly<Record<Language, JointVisitWording>> = { zh, en };
