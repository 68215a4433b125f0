import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import { checkBy, rectificationTerm, statementBy } from './days.ts';
import { drawn } from './draw.ts';

const holiday = civilDate('2026-03-06');
const conventions: Conventions = {
  calendar: {
    version: 'test',
    years: new Set([2026, 2027]),
    moved: new Map([[holiday, { date: holiday, kind: 'holiday', name: '假日' }]]),
  },
  hours: [],
  firstDay: 'dayAfter',
};

describe('the last day of a check', () => {
  test.each([
    ['the day of the grant does not count', '2026-03-02', 1, '2026-03-03'],
    ['sixty calendar days', '2026-03-02', 60, '2026-05-01'],
    ['over the end of a year', '2026-12-31', 1, '2027-01-01'],
    ['a Sunday stays a Sunday: nothing moves it on', '2026-03-02', 6, '2026-03-08'],
  ])('%s', (_name, on, days, expected) => {
    expect(checkBy(civilDate(on), days, conventions)).toBe(expected);
  });
});

test('a rectification ends from tomorrow to the thirtieth day', () => {
  expect(rectificationTerm(civilDate('2026-03-02'))).toEqual({ from: '2026-03-03', latest: '2026-04-01' });
});

test('the party has five working days to state its case, a holiday and a weekend apart', () => {
  expect(statementBy(civilDate('2026-03-04'), conventions)).toBe('2026-03-12');
});

describe('the draw', () => {
  const three = ['c', 'a', 'b'].map((officer) => ({ officer, open: 0 }));

  test('draws the same from the same seed, in whichever order they stand', () => {
    for (const seed of [0, 1, 2, 999_999_999]) expect(drawn(seed, three)).toBe(drawn(seed, three.toReversed()));
    expect([0, 1, 2, 3].map((seed) => drawn(seed, three))).toEqual(['a', 'b', 'c', 'a']);
  });

  test('falls only on those who have the fewest open', () => {
    const busy = [
      { officer: 'a', open: 2 },
      { officer: 'b', open: 1 },
      { officer: 'c', open: 1 },
    ];
    expect([0, 1, 2, 3].map((seed) => drawn(seed, busy))).toEqual(['b', 'c', 'b', 'c']);
  });

  test('of nobody draws nobody', () => {
    expect(drawn(7, [])).toBeUndefined();
  });
});
