import { describe, expect, test } from 'vitest';
import { calendarOf } from './calendar-notice.ts';
import { civilDate as day } from './civil-date.ts';
import { endedOn } from './ended-limit.ts';
import { legalClock } from './legal-clock.ts';

const calendar = { ...calendarOf([], day('2026-03-02')), years: new Set([2026]) };
const terms = {
  startedOn: day('2026-03-02'),
  limit: { value: 5, unit: 'workingDay' },
  extension: 0,
  suspensions: [],
} as const;
const reckoned = legalClock(terms, { calendar, hours: [], firstDay: 'dayAfter' });
if (!reckoned.ok) throw new Error(reckoned.error.code);
const { value: reckoning } = reckoned;

describe('a limit of five working days from Monday, the second, ends', () => {
  test.each([
    ['on the day it began', '2026-03-02', { used: 0, left: 5, late: 0 }],
    ['half-way', '2026-03-04', { used: 2, left: 3, late: 0 }],
    ['on a weekend', '2026-03-07', { used: 4, left: 1, late: 0 }],
    ['on its last day', '2026-03-09', { used: 5, left: 0, late: 0 }],
    ['a day late', '2026-03-10', { used: 5, left: 0, late: 1 }],
    ['a week late', '2026-03-16', { used: 5, left: 0, late: 5 }],
  ])('%s', (_name, on, ended) => {
    expect(endedOn(reckoning, day(on), calendar)).toMatchObject(ended);
  });
  test('with the day on which it was done: nothing is counted behind it', () => {
    expect(endedOn(reckoning, day('2026-03-04'), calendar).ledger.map(({ date }) => date)).toEqual([
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
    ]);
  });
  test('while it stands still without an end: nobody knows what is left', () => {
    const open = { dueOn: null, ledger: reckoning.ledger.slice(0, 3) };
    expect(endedOn(open, day('2026-03-10'), calendar)).toMatchObject({ used: 2, left: null, late: 0 });
  });
  test('on a Saturday behind a last Friday a day late', () => {
    const friday = { dueOn: day('2026-03-06'), ledger: reckoning.ledger.slice(0, 5) };
    expect(endedOn(friday, day('2026-03-07'), calendar).late).toBe(1);
  });
});
