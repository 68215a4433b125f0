import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate, civilDateOf, isCivilDate } from './civil-date.ts';
import { addMonths, daysBetween } from './civil-span.ts';
import { isWeekend, weekdayOf } from './weekday.ts';

const anyDay = fc.integer({ min: 0, max: 200_000 }).map((days) => addDays(civilDate('1700-01-01'), days));

describe('a day is a day that exists', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-3-2', '20260302', '', '2026-03-02T00:00'])(
    '%j is refused',
    (text) => {
      expect(isCivilDate(text)).toBe(false);
      expect(() => civilDate(text)).toThrow(RangeError);
    },
  );

  test.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('%s is accepted', (text) => {
    expect(civilDate(text)).toBe(text);
  });
});

test.each([
  ['2026-03-01T15:59:59.999Z', '2026-03-01'],
  ['2026-03-01T16:00:00.000Z', '2026-03-02'],
  ['2025-12-31T16:00:00Z', '2026-01-01'],
])('at %s the wall calendar in China shows %s', (instant, day) => {
  expect(civilDateOf(new Date(instant))).toBe(day);
});

test('Monday is the first weekday and Sunday the seventh', () => {
  const week = [0, 1, 2, 3, 4, 5, 6].map((days) => weekdayOf(addDays(civilDate('2026-03-02'), days)));
  expect(week).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(isWeekend(civilDate('2026-03-06'))).toBe(false);
  expect(isWeekend(civilDate('2026-03-07'))).toBe(true);
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-10-31', 6, '2027-04-30'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-05-05', 0, '2026-05-05'],
  ['2100-01-31', 1, '2100-02-28'],
])('from %s, %i months later is %s', (day, months, expected) => {
  expect(addMonths(civilDate(day), months)).toBe(expected);
});

test('days added are the days between, both ways', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (day, days) => {
      const later = addDays(day, days);
      expect(daysBetween(day, later)).toBe(days);
      expect(addDays(later, -days)).toBe(day);
      expect(later > day).toBe(days > 0);
    }),
  );
});

test('a day past the year 9999 is refused, not wrapped', () => {
  expect(() => addDays(civilDate('9999-12-31'), 1)).toThrow(RangeError);
});
