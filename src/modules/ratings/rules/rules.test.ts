import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { calendarOf } from '../../../kernel/calendar-notice.ts';
import { loadNotices } from '../../../platform/calendar/index.ts';
import { LIVE_GRADE, STANDARD_GRADE } from './codes.ts';
import { GRADES, isBad } from './grade.ts';
import { usualLimits, workingDaysAfter } from './limits.ts';
import { FAULTS, optionOf, optionsOf } from './options.ts';
import { FEWEST_RANKED, ranked } from './ranking.ts';
import { stepOf } from './ratable.ts';

describe('grades', () => {
  test('three stars and more are good, two and less are bad', () => {
    expect(GRADES.filter(isBad).map((grade) => LIVE_GRADE[grade])).toEqual([2, 1]);
  });
  test('the live interface and GB/T 39046 A.8 count in opposite directions', () => {
    expect(GRADES.map((grade) => LIVE_GRADE[grade] + STANDARD_GRADE[grade])).toEqual([6, 6, 6, 6, 6]);
    expect(STANDARD_GRADE.verySatisfied).toBe(1);
  });
});

describe('option codes', () => {
  test.each(GRADES)('under %s begin with its live grade, and mean what was ticked', (grade) => {
    for (const place of ['online', 'counter'] as const)
      for (const { code, about } of optionsOf(grade, place)) {
        expect(code).toMatch(new RegExp(`^${LIVE_GRADE[grade]}\\d\\d$`));
        expect(optionOf(code)).toEqual({ grade, about });
      }
  });
  test('name faults under a bad grade only', () => {
    const faultsUnder = (grade: (typeof GRADES)[number]) =>
      optionsOf(grade, 'counter').filter(({ about }) => FAULTS.some((fault) => fault === about)).length;
    expect(GRADES.map(faultsUnder)).toEqual([0, 0, 0, FAULTS.length, FAULTS.length]);
    expect(optionOf('508')).toBeUndefined();
  });
  test.each(['', '5', '500', '513', '601', '5011', 'x01'])('%s is none', (code) => {
    expect(optionOf(code)).toBeUndefined();
  });
});

describe('what can be rated', () => {
  test.each([
    ['intake.case', { type: 'caseAccepted' }, 'acceptance'],
    ['intake.case', { type: 'correctionAsked' }, 'acceptance'],
    ['intake.case', { type: 'acceptanceRefused' }, 'acceptance'],
    ['intake.case', { type: 'caseDecided' }, 'completion'],
    ['issuing.result', { type: 'resultHandedOver' }, 'handOver'],
    ['issuing.result', { type: 'resultPosted' }, undefined],
    ['process.run', { type: 'taskCompleted', act: 'visit' }, 'review'],
    ['process.run', { type: 'taskCompleted', act: 'decide' }, undefined],
    ['intake.case', { type: 'caseSubmitted' }, undefined],
  ])('%s %o: %s', (stream, event, step) => {
    expect(stepOf(stream, event)).toBe(step);
  });
});

test.each([
  ['five working days jump a weekend', '2026-03-05', usualLimits.add, '2026-03-12'],
  ['and the Labour Day holiday, but count a make-up Saturday', '2026-04-29', usualLimits.add, '2026-05-09'],
  ['one working day after a Friday is a Monday', '2026-03-06', usualLimits.verify, '2026-03-09'],
  ['fifteen', '2026-03-02', usualLimits.complex, '2026-03-23'],
])('%s', async (_name, from, days, expected) => {
  const calendar = calendarOf(await loadNotices());
  expect(workingDaysAfter(civilDate(from), days, { calendar, hours: [], firstDay: 'dayAfter' })).toBe(expected);
});

describe('ranking', () => {
  const row = (name: string, good: number, all: number) => ({ name, good, all });
  const places = (...rows: ReturnType<typeof row>[]) => ranked(rows).map(({ name, rank }) => [name, rank]);

  test('small numbers have no place, however good', () => {
    const few = FEWEST_RANKED - 1;
    expect(places(row('few', few, few), row('enough', 20, FEWEST_RANKED))).toEqual([
      ['enough', 1],
      ['few', null],
    ]);
  });
  test('who cannot be told apart shares a place', () => {
    expect(places(row('a', 90, 100), row('b', 94, 100), row('c', 40, 100), row('d', 0, 0))).toEqual([
      ['b', 1],
      ['a', 1],
      ['c', 3],
      ['d', null],
    ]);
  });
});
