import { describe, expect, test } from 'vitest';
import { calendarOf } from './calendar-notice.ts';
import { civilDate } from './civil-date.ts';
import { dueStanding, isOverdue } from './due-standing.ts';

const day = civilDate;
const calendar = { ...calendarOf([], day('2026-03-02')), years: new Set([2026]) };
const conventions = { calendar, hours: [], firstDay: 'dayAfter' } as const;
const standing = (limit: Parameters<typeof dueStanding>[0], today: string) =>
  dueStanding(limit, day(today), conventions);

const limit = { startedOn: day('2026-03-02'), dueOn: day('2026-03-09') };

describe('how a limit stands on a day', () => {
  test.each([
    ['2026-03-02', 5, 'green'],
    ['2026-03-05', 2, 'green'],
    ['2026-03-06', 1, 'yellow'],
    ['2026-03-09', 0, 'yellow'],
    ['2026-03-10', -1, 'red'],
    ['2026-03-16', -5, 'red'],
  ])('on %s there are %s working days left and the light is %s', (today, daysLeft, light) => {
    expect(standing(limit, today)).toEqual({ daysLeft, light });
  });

  test('with nothing due there is no light', () => {
    expect(standing({ ...limit, dueOn: null }, '2026-03-02')).toEqual({ daysLeft: null, light: 'none' });
  });

  test('a limit that ended on Friday is over on Saturday', () => {
    const friday = { ...limit, dueOn: day('2026-03-06') };
    expect(standing(friday, '2026-03-07')).toEqual({ daysLeft: -1, light: 'red' });
    expect(standing(friday, '2026-03-09')).toEqual({ daysLeft: -1, light: 'red' });
  });
});

describe('a fifth of the limit is a fifth of the days that count (行政许可法 art. 45)', () => {
  /** Ten working days, and ten more in which the clock stood still. */
  const paused = { startedOn: day('2026-03-02'), dueOn: day('2026-03-30') };
  const pauses = [{ from: day('2026-03-09'), until: day('2026-03-20') }];

  test.each([
    ['2026-03-25', 3, 'green'],
    ['2026-03-26', 2, 'yellow'],
  ])('on %s with %s left of ten it is %s', (today, daysLeft, light) => {
    expect(standing({ ...paused, pauses }, today)).toEqual({ daysLeft, light });
  });

  test('of twenty days without a pause, four are a fifth', () => {
    expect(standing(paused, '2026-03-24')).toEqual({ daysLeft: 4, light: 'yellow' });
  });

  test('days of a pause behind the end are no days late', () => {
    const late = { ...limit, pauses: [{ from: day('2026-03-11'), until: day('2026-03-17') }] };
    expect(standing(late, '2026-03-18')).toEqual({ daysLeft: -2, light: 'red' });
  });
});

describe('a clock that stands still', () => {
  test.each([
    ['before its last day', '2026-03-05', { daysLeft: null, light: 'suspended' }],
    ['on its last day', '2026-03-09', { daysLeft: null, light: 'suspended' }],
    ['on the day after', '2026-03-10', { daysLeft: -1, light: 'red' }],
    ['two days late', '2026-03-12', { daysLeft: -2, light: 'red' }],
  ])('since %s is shown so, however long ago', (_when, stoppedOn, shown) => {
    expect(standing({ ...limit, stoppedOn: day(stoppedOn) }, '2026-04-20')).toEqual(shown);
  });

  test('is overdue only when it was so before it stopped', () => {
    const at = (stoppedOn: string | null) =>
      isOverdue({ dueOn: limit.dueOn, stoppedOn: stoppedOn === null ? null : day(stoppedOn) }, day('2026-03-20'));
    expect([at(null), at('2026-03-09'), at('2026-03-10')]).toEqual([true, false, true]);
  });
});
