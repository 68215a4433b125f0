import { addDays, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import type { Limit } from '../../../../kernel/limit.ts';
import { countLimit } from '../../../../kernel/count-limit.ts';

/**
 * The last day of the check: calendar days, the day of the grant not counted. It binds the organ and nobody else, so one that ends on a
 * holiday ends there, as every limit in calendar days does here: moving it on (民法典 art. 203) would lengthen what the commitment says.
 */
export const checkBy = (grantedOn: CivilDate, withinDays: number, conventions: Conventions): CivilDate =>
  endOf({ value: withinDays, unit: 'calendarDay' }, grantedOn, conventions) ?? addDays(grantedOn, withinDays);

/** The policy asks for "a time limit" and names none: at most thirty days is this house's choice. */
const RECTIFIED_WITHIN = 30;

export type Term = { from: CivilDate; latest: CivilDate };

/** Between which days the last one of a rectification lies: its own day leaves the applicant nothing. */
export const rectificationTerm = (on: CivilDate): Term => ({
  from: addDays(on, 1),
  latest: addDays(on, RECTIFIED_WITHIN),
});

/** 行政许可法 art. 7 gives the right to state and defend and names no days: five working days are this house's choice. */
const STATED_WITHIN: Limit = { value: 5, unit: 'workingDay' };

/** Until when the party may answer what is proposed against it. */
export const statementBy = (on: CivilDate, conventions: Conventions): CivilDate =>
  endOf(STATED_WITHIN, on, conventions) ?? addDays(on, 7);

function endOf(limit: Limit, from: CivilDate, conventions: Conventions): CivilDate | null {
  const counted = countLimit({ limit }, from, { ...conventions, firstDay: 'dayAfter' });
  return counted.ok ? counted.value.dueOn : null;
}
