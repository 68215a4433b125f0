import { addMonths, daysBetween } from './civil-span.ts';
import type { CivilDate } from './civil-date.ts';
import { minutesFrom, type HallHours } from './hall-hours.ts';
import type { Limit } from './limit.ts';
import { never } from './result.ts';
import { isSuspended, type Suspension } from './suspension.ts';
import { dayKindOf, isAnnounced, type Calendar } from './working-days.ts';

/** When a limit began and how long it is. `startedMinute` (of the day, China Standard Time) only matters to limits in hours. */
export type Terms = {
  startedOn: CivilDate;
  startedMinute?: number;
  limit: Limit;
  /** Added by an approved extension, in the limit's unit; kept apart from suspensions, which add nothing. */
  extension: number;
  suspensions: readonly Suspension[];
};

/** What the count relies on. `firstDay`: whether the day of acceptance itself is a day of the limit; by law it is not. */
export type Conventions = { calendar: Calendar; hours: HallHours; firstDay: 'dayAfter' | 'sameDay' };

export type Why = 'startDay' | 'workingDay' | 'makeUpDay' | 'calendarDay' | 'weekend' | 'holiday' | 'suspended';

/** What one day gives to a limit: `credit` of `perDay`, and whether that rests on an announced calendar. */
type DayCredit = { credit: number; why: Why; name?: string; provisional: boolean };

/** A limit as an amount that days pay off: whole days as `perDay` each, hours as open minutes of the hall. */
export type Measure = { total: number; perDay: number; inMinutes: boolean; creditOf: (day: CivilDate) => DayCredit };

/**
 * A limit in calendar days or months counts every day that is not suspended. One in working days counts those of the calendar; a
 * fraction of a day and working hours count open minutes of the hall, from the moment of acceptance where it is known (民法典 art. 201)
 * and no whole day comes first. A limit decided in batches, or on the spot, takes no days. A limit in calendar days that ends on a
 * holiday ends there: moving it on (民法典 art. 203) would lengthen what the county promised.
 */
export function measureOf(terms: Terms, conventions: Conventions): Measure {
  const { startedOn, limit, extension } = terms;
  const amount = limit.value + extension;
  switch (limit.unit) {
    case 'onTheSpot':
    case 'batch':
      return calendarDays(0, terms, conventions);
    case 'calendarDay':
      return calendarDays(amount, terms, conventions);
    case 'month':
      return calendarDays(daysBetween(startedOn, addMonths(startedOn, amount)), terms, conventions);
    case 'workingDay':
      return Number.isInteger(amount)
        ? workingDays(amount, terms, conventions)
        : openMinutes(amount * minutesFrom(0, conventions.hours), terms, conventions);
    case 'workingHour':
      return openMinutes(amount * 60, terms, conventions);
    default:
      return never(limit.unit);
  }
}

function calendarDays(total: number, terms: Terms, conventions: Conventions): Measure {
  const creditOf = (day: CivilDate): DayCredit =>
    notCounted(day, terms, conventions) ?? { credit: 1, why: 'calendarDay', provisional: false };
  return { total, perDay: 1, inMinutes: false, creditOf };
}

function workingDays(total: number, terms: Terms, conventions: Conventions): Measure {
  const creditOf = (day: CivilDate): DayCredit =>
    notCounted(day, terms, conventions) ?? workingCredit(day, 1, conventions.calendar);
  return { total, perDay: 1, inMinutes: false, creditOf };
}

function openMinutes(total: number, terms: Terms, conventions: Conventions): Measure {
  const { startedOn, startedMinute } = terms;
  const perDay = minutesFrom(0, conventions.hours);
  const fromTheMoment = startedMinute !== undefined && (terms.limit.unit === 'workingHour' || total < perDay);
  const creditOf = (day: CivilDate): DayCredit => {
    if (day !== startedOn || !fromTheMoment)
      return notCounted(day, terms, conventions) ?? workingCredit(day, perDay, conventions.calendar);
    if (isSuspended(day, terms.suspensions)) return suspended;
    const left = minutesFrom(startedMinute, conventions.hours);
    return left === 0 ? startDay : workingCredit(day, left, conventions.calendar);
  };
  return { total: Math.round(total), perDay, inMinutes: true, creditOf };
}

const suspended: DayCredit = { credit: 0, why: 'suspended', provisional: false };
const startDay: DayCredit = { credit: 0, why: 'startDay', provisional: false };

function notCounted(day: CivilDate, terms: Terms, { firstDay }: Conventions): DayCredit | undefined {
  if (day === terms.startedOn && firstDay === 'dayAfter') return startDay;
  return isSuspended(day, terms.suspensions) ? suspended : undefined;
}

function workingCredit(day: CivilDate, credit: number, calendar: Calendar): DayCredit {
  const why = dayKindOf(day, calendar);
  const name = calendar.moved.get(day)?.name;
  const worked = why === 'workingDay' || why === 'makeUpDay';
  return {
    credit: worked ? credit : 0,
    why,
    ...(name === undefined ? {} : { name }),
    provisional: !isAnnounced(day, calendar),
  };
}
