import { addDays, civilDateOf, type CivilDate } from './civil-date.ts';
import { minutesFrom, type HallHours } from './hall-hours.ts';
import { isWorkingDay, type Calendar } from './working-days.ts';

/** When the office works: the hours of the hall on the working days of the calendar. */
export type OfficeTime = { calendar: Calendar; hours: HallHours };

/** Milliseconds since 1970 in UTC. */
type Instant = number;

const MINUTE = 60_000;
/** China Standard Time is UTC+8 with no summer time since 1991. */
const OFFSET = 8 * 60 * MINUTE;

/** The first instant of a day in China. */
export const midnightOf = (day: CivilDate): Instant => Date.parse(`${day}T00:00:00Z`) - OFFSET;

/** A minute of a day in China. */
export const instantAt = (day: CivilDate, minute: number): Instant => midnightOf(day) + minute * MINUTE;

/** When the hall opens on a day; midnight where nobody set its hours. */
export const openingOf = (day: CivilDate, { hours }: OfficeTime): Instant => instantAt(day, hours[0]?.from ?? 0);

/** Open minutes of a day up to a minute of it. */
const minutesUntil = (minute: number, hours: HallHours): number => minutesFrom(0, hours) - minutesFrom(minute, hours);

/** Minutes for which the office was open between two instants; none where the second is not later. Parts of a minute count as parts. */
export function openMinutesBetween(from: Instant, until: Instant, { calendar, hours }: OfficeTime): number {
  if (until <= from) return 0;
  const last = civilDateOf(new Date(until));
  let sum = 0;
  for (let day = civilDateOf(new Date(from)); day <= last; day = addDays(day, 1)) {
    if (!isWorkingDay(day, calendar)) continue;
    const minuteOf = (instant: Instant) => Math.min(1_440, Math.max(0, (instant - midnightOf(day)) / MINUTE));
    sum += minutesUntil(minuteOf(until), hours) - minutesUntil(minuteOf(from), hours);
  }
  return sum;
}

/** Working days after one day up to and including another. */
export function workingDaysBetween(from: CivilDate, until: CivilDate, calendar: Calendar): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) days.push(day);
  return days;
}
