import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { calendarOf } from '../../../../kernel/calendar-notice.ts';
import { dueOf, lightOf, workingDaysBefore } from './delivery.ts';

const calendar = { ...calendarOf([], civilDate('2026-03-02')), years: new Set([2026]) };
const conventions = { calendar, hours: [], firstDay: 'dayAfter' } as const;
const day = civilDate;

describe('delivery within ten working days of the decision (行政许可法 art. 44)', () => {
  test('the day of the decision does not count, weekends do not either', () => {
    expect(dueOf(day('2026-03-02'), conventions)).toEqual({ dueOn: '2026-03-16', provisional: false });
  });

  test.each([
    ['2026-03-02', 'green', 10],
    ['2026-03-11', 'green', 3],
    ['2026-03-12', 'yellow', 2],
    ['2026-03-16', 'yellow', 0],
    ['2026-03-17', 'red', -1],
  ])('on %s the light is %s', (today, light, daysLeft) => {
    expect(lightOf(day('2026-03-02'), day(today), conventions)).toEqual({ light, daysLeft });
  });
});

test.each([
  ['2026-03-09', 5, '2026-03-02'],
  ['2026-03-13', 5, '2026-03-08'],
  ['2026-03-09', 0, '2026-03-09'],
])('what was laid on the shelf five working days before %s', (today, days, expected) => {
  expect(workingDaysBefore(day(today), days, calendar)).toBe(expected);
});
