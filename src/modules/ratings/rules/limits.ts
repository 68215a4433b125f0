import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Conventions } from '../../../kernel/clock-measure.ts';
import { legalClock } from '../../../kernel/legal-clock.ts';

/** Working days. */
export type RatingLimits = {
  /** How long after the handling a rating can be added (鲁政办发〔2020〕10号). */
  add: number;
  verify: number;
  rectify: number;
  /** What is hard goes into a ledger with a later day. */
  complex: number;
  /** A rating that is said to be mistaken or malicious is looked at by somebody else. */
  review: number;
  revisit: number;
};

/** The province's rule and those of cities where it says nothing: Dezhou (rectify), Taian (revisit), Sichuan (complex). */
export const usualLimits: RatingLimits = { add: 5, verify: 1, rectify: 5, complex: 15, review: 5, revisit: 5 };

/** The last day of so many working days, the first of them the one after `from`. Throws for a limit that never ends. */
export function workingDaysAfter(from: CivilDate, days: number, conventions: Conventions): CivilDate {
  const limit = { value: days, unit: 'workingDay' } as const;
  const reckoned = legalClock({ startedOn: from, limit, extension: 0, suspensions: [] }, conventions);
  if (!reckoned.ok || reckoned.value.dueOn === null)
    throw new RangeError(`no day is ${days} working days after ${from}`);
  return reckoned.value.dueOn;
}
