import { civilDate, type CivilDate } from './civil-date.ts';

const DAY_MS = 86_400_000;

/** How many days later the second day is; negative when it is earlier. */
export const daysBetween = (from: CivilDate, until: CivilDate): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / DAY_MS);

/** The same day of the month so many months later; the last day of that month where it has no such day (民法典 art. 202). */
export function addMonths(day: CivilDate, months: number): CivilDate {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const months0 = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(months0 / 12);
  const targetMonth = months0 - targetYear * 12 + 1;
  const clamped = Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth));
  return civilDate(`${padded(targetYear, 4)}-${padded(targetMonth, 2)}-${padded(clamped, 2)}`);
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : 28;
}

const padded = (value: number, width: number) => String(value).padStart(width, '0');
