import { addDays } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import { minutesFrom } from '../../../../kernel/hall-hours.ts';
import { isWorkingDay } from '../../../../kernel/working-days.ts';
import type { Moment } from '../model.ts';

/** The last minute of a day on which a limit in whole days ends. */
export const END = 24 * 60;

/** When the office works next: at once while it is open, else when it opens. Where nobody set its hours, it is open all day. */
export function officeMoment({ on, minute }: Moment, { calendar, hours }: Conventions): Moment {
  const opening = hours[0]?.from ?? 0;
  const isOpenYet = hours.length === 0 ? minute < END : minutesFrom(minute, hours) > 0;
  if (isWorkingDay(on, calendar) && isOpenYet) return { on, minute: Math.max(minute, opening) };
  let day = addDays(on, 1);
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return { on: day, minute: opening };
}

/** The end of the day on which the office works next: whoever reads it twice on that day reads the same. */
export const endOfOfficeDay = (now: Moment, conventions: Conventions): Moment => ({
  on: officeMoment(now, conventions).on,
  minute: END,
});

/** The last minute of a day in which the hall is open. */
export const lastOpenMinute = ({ hours }: Conventions): number => (hours.at(-1)?.until ?? END) - 1;
