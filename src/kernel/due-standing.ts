import { addDays, type CivilDate } from './civil-date.ts';
import type { Conventions } from './clock-measure.ts';
import { workingDaysBetween } from './office-time.ts';
import { isSuspended, type Suspension } from './suspension.ts';
import { usualLightRule, warningLightOf, type WarningLight } from './warning-light.ts';

/** `pauses`: days that the law does not count (行政许可法 art. 45). `stoppedOn`: since when the clock stands still; null while it runs. */
export type DueLimit = {
  startedOn: CivilDate;
  dueOn: CivilDate | null;
  pauses?: readonly Suspension[] | undefined;
  stoppedOn?: CivilDate | null | undefined;
};
export type DueStanding = { daysLeft: number | null; light: WarningLight | 'none' };

/** Over, a whole last day being in time; a clock that stopped within its limit stays within it. */
export const isOverdue = ({ dueOn, stoppedOn = null }: Omit<DueLimit, 'startedOn'>, today: CivilDate): boolean =>
  dueOn !== null && (stoppedOn ?? today) > dueOn;

/**
 * How what is due next stands today: working days left and its light (domain: red and yellow cards). Pauses are part neither of the limit nor
 * of what is left. Late it counts the day under way, so that it is a day late also on the weekend behind its last day.
 */
export function dueStanding(limit: DueLimit, today: CivilDate, { calendar }: Conventions): DueStanding {
  const { startedOn, dueOn, pauses = [], stoppedOn = null } = limit;
  const days = (from: CivilDate, until: CivilDate) =>
    workingDaysBetween(from, until, calendar).filter((day) => !isSuspended(day, pauses)).length;
  if (dueOn !== null && isOverdue(limit, today)) {
    const lateUntil = stoppedOn === null ? today : addDays(stoppedOn, -1);
    return { daysLeft: -Math.max(1, days(dueOn, lateUntil)), light: 'red' };
  }
  if (stoppedOn !== null) return { daysLeft: null, light: 'suspended' };
  if (dueOn === null) return { daysLeft: null, light: 'none' };
  const [total, remaining] = [days(startedOn, dueOn), days(today, dueOn)];
  const light = warningLightOf({ used: total - remaining, remaining, total, suspended: false }, usualLightRule);
  return { daysLeft: remaining, light };
}
