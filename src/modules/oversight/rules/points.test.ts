import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../kernel/calendar-notice.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { loadNotices } from '../../../platform/calendar/index.ts';
import { limitDays, overdueAt, pointsOf } from './points.ts';

const hours = [
  { from: 540, until: 720 },
  { from: 810, until: 1050 },
];
const office = { calendar: calendarOf(await loadNotices()), hours };
const at = (text: string) => Date.parse(`${text}:00+08:00`);
const chinaTime = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16);

const running = (startedAt: string, dueOn: string, pauses: [from: string, until: string][] = []) => ({
  startedAt: at(startedAt),
  dueOn: civilDate(dueOn),
  pauses: pauses.map(([from, until]) => ({ from: civilDate(from), until: civilDate(until) })),
});
const saysAt = (...asked: Parameters<typeof running>) =>
  pointsOf(running(...asked), office).map(({ kind, at: instant }) => `${kind} ${chinaTime(instant)}`);

describe('limits from three working days on are reminded of twice', () => {
  test.each([
    ['three days', '2026-03-02T10:00', '2026-03-05', ['half 2026-03-03T09:00', 'lastDay 2026-03-04T09:00']],
    ['four days', '2026-03-02T10:00', '2026-03-06', ['half 2026-03-04T09:00', 'lastDay 2026-03-05T09:00']],
    ['five over a weekend', '2026-03-05T10:00', '2026-03-12', ['half 2026-03-09T09:00', 'lastDay 2026-03-11T09:00']],
    ['twenty', '2026-03-02T10:00', '2026-03-30', ['half 2026-03-16T09:00', 'lastDay 2026-03-27T09:00']],
    [
      'five over Labour Day with its make-up Saturday',
      '2026-04-29T10:00',
      '2026-05-09',
      ['half 2026-05-06T09:00', 'lastDay 2026-05-08T09:00'],
    ],
    [
      'four over the year’s end with the make-up Sunday',
      '2025-12-30T10:00',
      '2026-01-06',
      ['half 2026-01-04T09:00', 'lastDay 2026-01-05T09:00'],
    ],
    [
      'five calendar days that end on a Sunday',
      '2026-03-03T10:00',
      '2026-03-08',
      ['half 2026-03-04T09:00', 'lastDay 2026-03-06T09:00'],
    ],
  ])('%s', (_what, startedAt, dueOn, expected) => {
    expect(saysAt(startedAt, dueOn)).toEqual(expected);
  });
});

describe('shorter limits are reminded of once, at half', () => {
  test.each([
    ['two days: when the second begins', '2026-03-02T10:00', '2026-03-04', 'half 2026-03-04T09:00'],
    ['two days over a weekend', '2026-03-05T10:00', '2026-03-09', 'half 2026-03-09T09:00'],
    ['one day: half of its seven hours', '2026-03-02T10:00', '2026-03-03', 'half 2026-03-03T14:00'],
    ['one day after a holiday', '2026-04-30T10:00', '2026-05-06', 'half 2026-05-06T14:00'],
    ['the same day: half of what is left of it', '2026-03-02T11:00', '2026-03-02', 'half 2026-03-02T15:00'],
    ['the same day after closing: at once', '2026-03-02T20:00', '2026-03-02', 'half 2026-03-02T20:00'],
    ['begun on a Sunday, due on it: at once', '2026-03-08T10:00', '2026-03-08', 'half 2026-03-08T10:00'],
    ['due before it began: at once', '2026-03-05T10:00', '2026-03-03', 'half 2026-03-05T10:00'],
  ])('%s', (_what, startedAt, dueOn, expected) => {
    expect(saysAt(startedAt, dueOn)).toEqual([expected]);
  });
});

test('days that the law does not count move both points', () => {
  expect(saysAt('2026-03-02T10:00', '2026-03-13', [['2026-03-04', '2026-03-10']])).toEqual([
    'half 2026-03-11T09:00',
    'lastDay 2026-03-12T09:00',
  ]);
});

test('an office without hours is reminded at midnight', () => {
  const without = { ...office, hours: [] };
  const says = (startedAt: string, dueOn: string) =>
    pointsOf(running(startedAt, dueOn), without).map(({ at: instant }) => chinaTime(instant));
  expect(says('2026-03-02T10:00', '2026-03-05')).toEqual(['2026-03-03T00:00', '2026-03-04T00:00']);
  expect(says('2026-03-02T10:00', '2026-03-03')).toEqual(['2026-03-03T00:00']);
});

test('every point comes before the limit has run out, and the first not before it began', () => {
  for (let start = 0; start < 500; start += 7)
    for (const length of [0, 1, 2, 3, 5, 8, 20, 45]) {
      const startedAt = at('2025-11-03T16:40') + start * 86_400_000;
      const dueOn = civilDate(new Date(startedAt + 8 * 3_600_000 + length * 86_400_000).toISOString().slice(0, 10));
      const limit = { startedAt, dueOn, pauses: [] };
      const points = pointsOf(limit, office);
      expect(points).toHaveLength(limitDays(limit, office).length < 3 ? 1 : 2);
      expect(points.map(({ at: instant }) => instant)).toEqual(
        points.map(({ at: instant }) => instant).toSorted((a, b) => a - b),
      );
      expect(points.every(({ at: instant }) => instant >= startedAt && instant < overdueAt(limit))).toBe(true);
    }
});
