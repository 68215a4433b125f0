import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import { lastDayOf } from '../../remedies/rules/periods.ts';

/** Ours: no law names them. The clocks of the cases run all the while, so they are short. */
const ARRANGE_WITHIN = 2;
const RECORD_WITHIN = 1;
/** Ours: for how long something may be put right at most; the limits of the cases are counted in tens of working days. */
export const MOST_RECTIFYING_DAYS = 30;
/** Ours: so many times are offered at once. */
export const MOST_SLOTS = 3;

/** The last day for offering a time, so long are others waited for: working days after the first case came to its step. */
export const arrangeBy = (on: CivilDate, conventions: Conventions): CivilDate =>
  lastDayOf({ value: ARRANGE_WITHIN, unit: 'workingDay' }, on, conventions);

/** The last day for writing down what was seen on that day. */
export const recordBy = (on: CivilDate, conventions: Conventions): CivilDate =>
  lastDayOf({ value: RECORD_WITHIN, unit: 'workingDay' }, on, conventions);
