import type { CivilDate } from './civil-date.ts';

/** ISO 8601: Monday is 1, Sunday is 7. */
export const weekdayOf = (day: CivilDate): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

export const isWeekend = (day: CivilDate): boolean => weekdayOf(day) >= 6;
