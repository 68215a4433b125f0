import { addDays, type CivilDate } from './civil-date.ts';

/** Days on which a clock stands still, first and last included; `until: null` while it has not ended. */
export type Suspension = { from: CivilDate; until: CivilDate | null };

/** The same days as intervals that neither overlap nor touch, in order. */
export function mergeSuspensions(suspensions: readonly Suspension[]): Suspension[] {
  const merged: Suspension[] = [];
  for (const next of suspensions.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (last === undefined || (last.until !== null && next.from > addDays(last.until, 1))) merged.push(next);
    else merged[merged.length - 1] = { from: last.from, until: laterEnd(last.until, next.until) };
  }
  return merged;
}

export const isSuspended = (day: CivilDate, suspensions: readonly Suspension[]): boolean =>
  suspensions.some(({ from, until }) => day >= from && (until === null || day <= until));

/** Whether the clock stands still from this day on with no end known. */
export const isOpenEnded = (day: CivilDate, suspensions: readonly Suspension[]): boolean =>
  suspensions.some(({ from, until }) => until === null && day >= from);

function laterEnd(one: CivilDate | null, other: CivilDate | null) {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}
