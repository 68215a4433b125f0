import { expect, test } from 'vitest';
import { loadNotices } from '../platform/calendar/index.ts';
import { calendarOf } from './calendar-notice.ts';
import { civilDate } from './civil-date.ts';
import { instantAt, openingOf, openMinutesBetween, workingDaysBetween } from './office-time.ts';

const hours = [
  { from: 540, until: 720 },
  { from: 810, until: 1050 },
];
const office = { calendar: calendarOf(await loadNotices()), hours };
const at = (text: string) => Date.parse(`${text}:00+08:00`);

test.each([
  ['an hour of a morning', '2026-03-02T09:00', '2026-03-02T10:00', 60],
  ['not the pause at noon', '2026-03-02T11:30', '2026-03-02T14:00', 60],
  ['not the night', '2026-03-02T17:00', '2026-03-03T09:30', 60],
  ['not before opening nor after closing', '2026-03-02T06:00', '2026-03-02T23:59', 420],
  ['not the weekend', '2026-03-06T17:00', '2026-03-09T09:30', 60],
  ['a make-up Saturday (调休)', '2026-05-08T17:00', '2026-05-09T09:30', 60],
  ['not the holiday of Labour Day', '2026-04-30T17:00', '2026-05-06T09:30', 60],
  ['over the year’s end, with the make-up Sunday of January', '2025-12-31T17:00', '2026-01-04T09:30', 60],
  ['a day whole', '2026-03-02T00:00', '2026-03-03T00:00', 420],
  ['nothing backwards', '2026-03-03T10:00', '2026-03-02T10:00', 0],
  ['nothing at one instant', '2026-03-02T10:00', '2026-03-02T10:00', 0],
])('%s', (_what, from, until, minutes) => {
  expect(openMinutesBetween(at(from), at(until), office)).toBe(minutes);
});

test('an office without hours is open for no minute, and its day begins at midnight', () => {
  const without = { ...office, hours: [] };
  expect(openMinutesBetween(at('2026-03-02T09:00'), at('2026-03-05T10:00'), without)).toBe(0);
  expect(openingOf(civilDate('2026-03-02'), without)).toBe(at('2026-03-02T00:00'));
  expect(openingOf(civilDate('2026-03-02'), office)).toBe(instantAt(civilDate('2026-03-02'), 540));
});

test('working days between two days: the first is not among them, the last is', () => {
  expect(workingDaysBetween(civilDate('2026-04-30'), civilDate('2026-05-09'), office.calendar)).toEqual([
    '2026-05-06',
    '2026-05-07',
    '2026-05-08',
    '2026-05-09',
  ]);
  expect(workingDaysBetween(civilDate('2026-03-02'), civilDate('2026-03-02'), office.calendar)).toEqual([]);
});
