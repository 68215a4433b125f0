import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { calendarOf } from '../../../../kernel/calendar-notice.ts';
import { loadNotices } from '../../../../platform/calendar/index.ts';
import { READERS, STANDS, type Readers, type Stand } from '../contract/kinds.ts';
import { askFault, type Situation, type Wish } from './asking.ts';
import { answerBy, halfwayOn, MOST_DAYS } from './days.ts';
import { isSaid } from './opinion.ts';
import { readingOf, type Looking, type Reading } from './readers.ts';

const conventions = { calendar: calendarOf(await loadNotices()), hours: [], firstDay: 'dayAfter' } as const;

describe('the days of a question', () => {
  test.each([
    ['the first of them is the day after', '2026-03-02', 1, '2026-03-03', '2026-03-03'],
    ['half of two is the first', '2026-03-02', 2, '2026-03-04', '2026-03-03'],
    ['half is rounded down', '2026-03-02', 3, '2026-03-05', '2026-03-03'],
    ['half of four is the second', '2026-03-02', 4, '2026-03-06', '2026-03-04'],
    ['a weekend is none', '2026-03-06', 1, '2026-03-09', '2026-03-09'],
    ['a Saturday that is worked is one', '2026-02-13', 5, '2026-02-27', '2026-02-24'],
    ['a Sunday that is worked is one', '2026-09-18', 20, '2026-10-22', '2026-10-09'],
    ['the year ends between', '2025-12-30', 5, '2026-01-07', '2026-01-04'],
    ['seven days off between', '2019-09-30', 1, '2019-10-08', '2019-10-08'],
    ['a holiday that a second notice made longer', '2020-01-20', 5, '2020-02-04', '2020-01-22'],
  ])('%s', (_name, from, days, until, half) => {
    const on = civilDate(from);
    const last = answerBy(on, days, conventions);
    expect(last).toBe(until);
    expect(halfwayOn({ on, answerBy: last }, conventions)).toBe(half);
  });
});

describe('a question', () => {
  const wish: Wish = { departments: ['market'], question: '能否设在这里', days: 5, materials: ['plan'], holds: true };
  const situation: Situation = {
    ...{ department: 'approval', known: new Set(['approval', 'market']), materials: new Set(['plan']) },
    ...{ answerBy: civilDate('2026-03-09'), dueOn: civilDate('2026-03-09'), task: 't1' },
  };

  test('whose answer comes on the last day of the case can be asked', () => {
    expect(askFault(wish, situation)).toBeUndefined();
    expect(askFault({ ...wish, holds: false }, { ...situation, task: null, dueOn: null })).toBeUndefined();
  });

  test.each<[string, Partial<Wish>, Partial<Situation>, object]>([
    ['to nobody', { departments: [] }, {}, { code: 'consultationNobody' }],
    ['to oneself', { departments: ['approval'] }, {}, { code: 'consultationOwn', department: 'approval' }],
    ['to a stranger', { departments: ['moon'] }, {}, { code: 'consultationUnknown', department: 'moon' }],
    ['without words', { question: '  ' }, {}, { code: 'questionMissing' }],
    ['for no day', { days: 0 }, {}, { code: 'consultationLength', most: MOST_DAYS }],
    ['for too many days', { days: 21 }, {}, { code: 'consultationLength', most: MOST_DAYS }],
    [
      'beyond the last day of the case',
      {},
      { dueOn: civilDate('2026-03-06') },
      { code: 'consultationPastLimit', dueOn: '2026-03-06' },
    ],
    ['with what was not handed in', { materials: ['lease'] }, {}, { code: 'consultationMaterial', material: 'lease' }],
    ['holding nothing', {}, { task: null }, { code: 'nothingToHold' }],
  ])('%s is not asked', (_name, change, where, fault) => {
    expect(askFault({ ...wish, ...change }, { ...situation, ...where })).toEqual(fault);
  });
});

describe('who reads', () => {
  const nobody: Looking = { isAsker: false, asks: false, worksOnIt: false, asked: [] };
  const who: Record<string, Looking> = {
    asker: { ...nobody, isAsker: true, asks: true, worksOnIt: true },
    colleague: { ...nobody, asks: true, worksOnIt: true },
    besides: { ...nobody, worksOnIt: true },
    asked: { ...nobody, asked: ['market'] },
    stranger: nobody,
  };
  const expected: Record<Readers, Record<string, Reading>> = {
    asker: { asker: 'all', colleague: undefined, besides: undefined, asked: ['market'], stranger: undefined },
    department: { asker: 'all', colleague: 'all', besides: undefined, asked: ['market'], stranger: undefined },
    everybody: { asker: 'all', colleague: 'all', besides: 'all', asked: 'all', stranger: undefined },
  };

  test.each(READERS.flatMap((readers) => Object.keys(who).map((one) => [readers, one] as const)))(
    'as it is for %s: %s',
    (readers, one) => {
      expect(readingOf(readers, who[one] ?? nobody)).toEqual(expected[readers][one]);
    },
  );
});

test.each<[Stand, boolean]>([
  ['agree', true],
  ['agreeIf', false],
  ['disagree', false],
  ['noOpinion', true],
])('%s without words is said: %s', (stand, said) => {
  expect(isSaid({ stand, words: ' ' })).toBe(said);
  expect(STANDS.every((one) => isSaid({ stand: one, words: '理由' }))).toBe(true);
});
