import { statusOf as statusOfCase } from '../cases/refusals.ts';
import { statusOf as statusOfCounter } from '../counter/refusals.ts';
import { statusOf as statusOfTheme } from '../theme-drafts/refusals.ts';
import type { AcceptThemeRefusal } from './accept.ts';
import type { CounterRefusal } from '../counter/model.ts';

const COUNTER = ['meetingOver', 'notYourDepartment', 'conflictOfInterest'] as const;

type Refusal = AcceptThemeRefusal | CounterRefusal;
const isOfCounter = (refusal: Refusal): refusal is CounterRefusal => COUNTER.some((code) => code === refusal.code);

/** What the counter, theme drafts and cases refuse has the status that they give it. */
export function statusOf(refusal: Refusal): number {
  if (refusal.code === 'partUnaccepted') return statusOfCase(refusal.refusal);
  return isOfCounter(refusal) ? statusOfCounter(refusal) : statusOfTheme(refusal);
}
