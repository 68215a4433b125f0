import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../../kernel/calendar-notice.ts';
import { civilDate } from '../../../../kernel/civil-date.ts';
import type { LimitUnit } from '../../../../kernel/limit.ts';
import { loadNotices } from '../../../../platform/calendar/index.ts';
import { lapsesFrom, owedAfter, supplyDayFault, supplyTerm } from './tolerance.ts';

const conventions = { calendar: calendarOf(await loadNotices()), hours: [], firstDay: 'dayAfter' } as const;
const day = civilDate;

describe('until when something may follow', () => {
  test.each<[string, number, LimitUnit, string, { usual: string; latest: string } | undefined]>([
    [
      'half of ten working days, at most all',
      10,
      'workingDay',
      '2026-03-02',
      { usual: '2026-03-09', latest: '2026-03-16' },
    ],
    ['an odd number is rounded up', 5, 'workingDay', '2026-03-02', { usual: '2026-03-05', latest: '2026-03-09' }],
    [
      'over Spring Festival and its make-up days',
      5,
      'workingDay',
      '2026-02-13',
      { usual: '2026-02-25', latest: '2026-02-27' },
    ],
    ['one working day is the next', 1, 'workingDay', '2026-03-06', { usual: '2026-03-09', latest: '2026-03-09' }],
    ['calendar days are not halved', 30, 'calendarDay', '2026-03-02', { usual: '2026-04-01', latest: '2026-04-01' }],
    ['what is promised on the spot leaves no time', 0, 'onTheSpot', '2026-03-02', undefined],
    ['nor does a batch', 1, 'batch', '2026-03-02', undefined],
  ])('%s', (_name, value, unit, on, term) => {
    expect(supplyTerm({ value, unit }, day(on), conventions)).toEqual(term);
  });
  test('the day that is set lies between today and the last', () => {
    const [on, term] = [day('2026-03-02'), { usual: day('2026-03-09'), latest: day('2026-03-16') }];
    expect(supplyDayFault(day('2026-03-16'), { on, term })).toBeUndefined();
    expect(supplyDayFault(on, { on, term })).toBeUndefined();
    for (const by of ['2026-03-17', '2026-03-01'])
      expect(supplyDayFault(day(by), { on, term })).toEqual({ code: 'supplyDay', from: on, latest: term.latest });
    expect(supplyDayFault(on, { on, term: undefined })).toEqual({ code: 'notTolerable' });
  });
});

test.each([
  ['on a Monday: Tuesday is left to enter paper', '2026-03-09', '2026-03-11'],
  ['on a Friday: Monday is left', '2026-03-06', '2026-03-10'],
  ['before Spring Festival: the first day back', '2026-02-14', '2026-02-25'],
  ['on the last day of a year', '2026-12-31', '2027-01-02'],
])('what was to come %s', (_name, by, from) => {
  expect(lapsesFrom(day(by), conventions)).toBe(from);
});

test('what came is owed no more; when all came, nothing is', () => {
  const owed = { by: day('2026-03-09'), materials: ['a', 'b'] };
  expect(owedAfter(owed, ['b', 'c'])).toEqual({ by: '2026-03-09', materials: ['a'] });
  expect(owedAfter(owed, ['a', 'b'])).toBeUndefined();
});
