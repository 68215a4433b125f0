import { addDays, type CivilDate } from '../../../../kernel/civil-date.ts';
import { standingAt } from '../../../../kernel/clock-standing.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import { legalClock } from '../../../../kernel/legal-clock.ts';
import type { Limit } from '../../../../kernel/limit.ts';
import { usualLightRule, warningLightOf, type WarningLight } from '../../../../kernel/warning-light.ts';
import { isWorkingDay, type Calendar } from '../../../../kernel/working-days.ts';

/** 行政许可法 art. 44: issued and delivered within ten working days of the decision. */
const DELIVERY: Limit = { value: 10, unit: 'workingDay' };

const termsOf = (decidedOn: CivilDate) => ({ startedOn: decidedOn, limit: DELIVERY, extension: 0, suspensions: [] });

/** The last day on which it may be delivered. */
export function dueOf(decidedOn: CivilDate, conventions: Conventions): { dueOn: CivilDate; provisional: boolean } {
  const clock = legalClock(termsOf(decidedOn), conventions);
  if (!clock.ok || clock.value.dueOn === null) throw new Error('ten working days have an end');
  return { dueOn: clock.value.dueOn, provisional: clock.value.provisional };
}

/** How a result that nobody has yet stands to that day. */
export function lightOf(
  decidedOn: CivilDate,
  today: CivilDate,
  conventions: Conventions,
): { light: WarningLight; daysLeft: number } {
  const standing = standingAt({ on: today }, termsOf(decidedOn), conventions);
  return { light: warningLightOf(standing, usualLightRule), daysLeft: standing.remaining };
}

/** Told again after five working days on the shelf, then every ten; three times, and no more. */
export const REMINDING = { first: 5, again: 10, most: 3 } as const;

/** The latest day that lies so many working days before today. */
export function workingDaysBefore(today: CivilDate, days: number, calendar: Calendar): CivilDate {
  let day = today;
  for (let left = days; left > 0; day = addDays(day, -1)) if (isWorkingDay(day, calendar)) left -= 1;
  return day;
}
