import { addDays, type CivilDate } from '../../../../kernel/civil-date.ts';
import { addMonths } from '../../../../kernel/civil-span.ts';
import type { Days, Leave, Refusal } from '../model.ts';

type Dated = Pick<Leave, 'from' | 'until' | 'endedOn'>;

/** Long enough for any leave the law knows, short enough that no right is handed over for good. */
const LONGEST_MONTHS = 12;

/** Begins with its first day and ends with its last, by the clock alone; taken back, it ends at once. */
export const isRunning = ({ from, until, endedOn }: Dated, on: CivilDate): boolean =>
  from <= on && on <= until && (endedOn === null || on < endedOn);

/** The days that are left of a leave; undefined when it was taken back before it began. */
export function daysLeft({ from, until, endedOn }: Dated): Days | undefined {
  if (endedOn === null || endedOn > until) return { from, until };
  return endedOn <= from ? undefined : { from, until: addDays(endedOn, -1) };
}

export const daysMeet = (one: Days, other: Days): boolean => one.from <= other.until && other.from <= one.until;

/** What is wrong with the days of a leave that is entered on a day. */
export function daysFault({ from, until }: Days, on: CivilDate): Refusal | undefined {
  if (until < from) return { code: 'leaveEndsBefore' };
  // An act of yesterday was nobody's in another's stead: a right is not handed over backwards.
  if (from < on) return { code: 'leaveInThePast', today: on };
  const longest = addDays(addMonths(from, LONGEST_MONTHS), -1);
  return until > longest ? { code: 'leaveTooLong', longest } : undefined;
}
