import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import { workingDaysBetween } from '../../../../kernel/office-time.ts';
import { lastDayOf } from '../../remedies/rules/periods.ts';

/** Ours: the law gives a licence as a whole twenty working days (行政许可法 art. 42), and an opinion is a part of it. */
export const MOST_DAYS = 20;

/** The last day for an opinion, which counts wholly; the day on which it is asked for is none of the days. */
export const answerBy = (on: CivilDate, days: number, conventions: Conventions): CivilDate =>
  lastDayOf({ value: days, unit: 'workingDay' }, on, conventions);

type Asked = { on: CivilDate; answerBy: CivilDate };

/** The working day by which half of the days are used, rounded down; of a single day that day itself. */
export function halfwayOn({ on, answerBy: until }: Asked, { calendar }: Pick<Conventions, 'calendar'>): CivilDate {
  const days = workingDaysBetween(on, until, calendar);
  return days[Math.max(Math.floor(days.length / 2), 1) - 1] ?? until;
}
