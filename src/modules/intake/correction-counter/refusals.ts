import { statusOf as statusOfCase } from '../cases/refusals.ts';
import { statusOf as statusOfCounter } from '../counter/refusals.ts';
import type { AnswerRefusal } from '../gathered-corrections/answer.ts';
import { statusOf as statusOfGathered } from '../gathered-corrections/refusals.ts';
import type { OpenRefusal } from './open.ts';
import type { ThemeStood } from './standing.ts';

type Told = OpenRefusal | AnswerRefusal | Extract<ThemeStood, { ok: false }>['error'];

const OF_THEMES = ['themeCaseNotFound', 'noCorrectionAsked', 'partRefused', 'keyReused'] as const;
type OfTheme = Extract<AnswerRefusal, { code: (typeof OF_THEMES)[number] | 'themeCaseNotFound' | 'noCorrectionAsked' }>;
const isOfTheme = (refusal: Told): refusal is OfTheme => OF_THEMES.some((code) => code === refusal.code);

/** What counters, cases and gathered corrections refuse has the status that they give it. */
export function statusOf(refusal: Told): number {
  if (isOfTheme(refusal)) return statusOfGathered(refusal);
  return refusal.code === 'caseNotFound' ? statusOfCase(refusal) : statusOfCounter(refusal);
}
