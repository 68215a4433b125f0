import { addDays, type CivilDate } from '../../../../kernel/civil-date.ts';
import { isWorkingDay, type Calendar } from '../../../../kernel/working-days.ts';

type DueCount = { department: string; on: CivilDate; tasks: number };

/** Due tasks of a department: those that are late, and by day of the forecast. What is due on a day off counts to the working day before. */
export type DepartmentForecast = { department: string; late: number; due: number[] };

/** The next working days, today among them where it is one. */
export function forecastDays(today: CivilDate, calendar: Calendar, count = 5): CivilDate[] {
  const days: CivilDate[] = [];
  // A holiday is shorter than this.
  for (let ahead = 0; days.length < count && ahead < 60; ahead += 1) {
    const day = addDays(today, ahead);
    if (isWorkingDay(day, calendar)) days.push(day);
  }
  return days;
}

/** By department, those with the most that is late first. */
export function forecastOf(
  counts: readonly DueCount[],
  days: readonly CivilDate[],
  today: CivilDate,
): DepartmentForecast[] {
  const byDepartment = new Map<string, DepartmentForecast>();
  for (const { department, on, tasks } of counts) {
    const row = byDepartment.get(department) ?? { department, late: 0, due: days.map(() => 0) };
    const place = days.findLastIndex((day) => day <= on);
    if (on < today) row.late += tasks;
    else row.due[Math.max(place, 0)] = (row.due[Math.max(place, 0)] ?? 0) + tasks;
    byDepartment.set(department, row);
  }
  return [...byDepartment.values()].toSorted(
    (one, other) =>
      other.late - one.late || sum(other.due) - sum(one.due) || one.department.localeCompare(other.department),
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
