import { expect, test } from 'vitest';
import { calendarOf } from '../../../../kernel/calendar-notice.ts';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { loadNotices } from '../../../../platform/calendar/index.ts';
import { forecastDays, forecastOf } from './forecast.ts';

const calendar = calendarOf(await loadNotices());
const day = civilDate;
const due = (department: string, on: string, tasks: number) => ({ department, on: day(on), tasks });

test('the week ahead are five working days, over a holiday too', () => {
  // 2026-10-01 to 10-07 are off; 10-10 is a Saturday that is worked.
  expect(forecastDays(day('2026-09-30'), calendar)).toEqual([
    '2026-09-30',
    '2026-10-08',
    '2026-10-09',
    '2026-10-10',
    '2026-10-12',
  ]);
});
test('begins on the next working day when today is none', () => {
  expect(forecastDays(day('2026-03-07'), calendar)[0]).toBe('2026-03-09');
});
test('what is late stands apart, and the most late come first', () => {
  const today = day('2026-03-04');
  const days = forecastDays(today, calendar);
  const counts = [
    due('a', '2026-03-03', 1),
    due('a', '2026-03-04', 2),
    due('b', '2026-03-01', 4),
    due('b', '2026-03-10', 1),
  ];
  expect(forecastOf(counts, days, today)).toEqual([
    { department: 'b', late: 4, due: [0, 0, 0, 0, 1] },
    { department: 'a', late: 1, due: [2, 0, 0, 0, 0] },
  ]);
});
test('what is due on a day off turns red after the working day before', () => {
  const today = day('2026-03-06');
  const days = forecastDays(today, calendar);
  expect(forecastOf([due('a', '2026-03-08', 3)], days, today)).toEqual([
    { department: 'a', late: 0, due: [3, 0, 0, 0, 0] },
  ]);
});
