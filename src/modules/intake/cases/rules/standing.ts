import { addDays, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import { daysBetween } from '../../../../kernel/civil-span.ts';
import { usualLightRule, warningLightOf, type WarningLight } from '../../../../kernel/warning-light.ts';
import { isWorkingDay } from '../../../../kernel/working-days.ts';

export type DueStanding = { daysLeft: number | null; light: WarningLight | 'none' };

/** How what is due next stands today: working days left (negative when late) and its light (domain: red and yellow cards). */
export function dueStanding(
  { startedOn, dueOn }: { startedOn: CivilDate; dueOn: CivilDate | null },
  today: CivilDate,
  { calendar }: Conventions,
): DueStanding {
  if (dueOn === null) return { daysLeft: null, light: 'none' };
  const total = workingDaysAfter(startedOn, dueOn, calendar);
  const remaining =
    today <= dueOn ? workingDaysAfter(today, dueOn, calendar) : -workingDaysAfter(dueOn, today, calendar);
  const standing = { used: total - remaining, remaining, total, suspended: false };
  return { daysLeft: remaining, light: warningLightOf(standing, usualLightRule) };
}

/** Working days after `from` up to and including `until`. */
function workingDaysAfter(from: CivilDate, until: CivilDate, calendar: Conventions['calendar']): number {
  const length = Math.max(0, daysBetween(from, until));
  return Array.from({ length }, (_, index) => addDays(from, index + 1)).filter((day) => isWorkingDay(day, calendar))
    .length;
}
