import { addDays, type CivilDate } from './civil-date.ts';
import { measureOf, type Conventions, type Measure, type Terms } from './clock-measure.ts';
import { minutesFrom } from './hall-hours.ts';
import { isSuspended } from './suspension.ts';

/** How far a running limit has come, in days of its unit (parts of a day where it runs in hours). */
export type Standing = {
  /** Days used since the start, suspended ones not among them; more than `total` once overdue. */
  used: number;
  /** Days left; negative by the days overdue. */
  remaining: number;
  total: number;
  suspended: boolean;
};

/** A day, and the minute of it where that is known; without it the day is taken to be over. */
export type CivilMoment = { on: CivilDate; minute?: number };

/** Where a limit stands at a moment. Working days inside the union of suspensions are not used up (行政许可法 art. 45). */
export function standingAt(now: CivilMoment, terms: Terms, conventions: Conventions): Standing {
  const measure = measureOf(terms, conventions);
  let paid = 0;
  for (let day = terms.startedOn; day <= now.on; day = addDays(day, 1)) {
    const { credit } = measure.creditOf(day);
    paid += day === now.on ? Math.max(0, credit - unspent(now, measure, conventions)) : credit;
  }
  return {
    used: paid / measure.perDay,
    remaining: (measure.total - paid) / measure.perDay,
    total: measure.total / measure.perDay,
    suspended: isSuspended(now.on, terms.suspensions),
  };
}

/** Open minutes of today that are still to come. */
const unspent = ({ minute }: CivilMoment, { inMinutes }: Measure, { hours }: Conventions) =>
  inMinutes && minute !== undefined ? minutesFrom(minute, hours) : 0;
