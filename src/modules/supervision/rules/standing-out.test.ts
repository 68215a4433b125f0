import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEAST_DECISIONS, standingOut } from './standing-out.ts';

const of = (key: string, onTime: number, late: number) => ({ key, onTime, late });
const keys = (all: readonly { key: string }[]) => all.map(({ key }) => key);

describe('best and worst', () => {
  test('are those that differ from the others by more than chance', () => {
    const { best, worst, tooFew } = standingOut([
      of('a', 300, 3),
      of('b', 200, 10),
      of('c', 100, 40),
      of('d', 190, 12),
    ]);
    expect([keys(best), keys(worst), tooFew]).toEqual([['a'], ['c'], 0]);
  });

  test('are not said of few cases, however good or bad those are', () => {
    const { best, worst, tooFew } = standingOut([
      of('a', 1, 0),
      of('b', 0, 1),
      of('c', 0, LEAST_DECISIONS - 1),
      of('d', 90, 10),
    ]);
    expect([best, worst, tooFew]).toEqual([[], [], 3]);
  });

  test('are nobody where all are alike', () => {
    const { best, worst } = standingOut([of('a', 95, 5), of('b', 94, 6), of('c', 96, 4)]);
    expect([best, worst]).toEqual([[], []]);
  });

  test('are nobody where there is nobody to compare with, or nothing was decided', () => {
    expect(standingOut([of('a', 900, 100), of('b', 0, 0)])).toEqual({ best: [], worst: [], tooFew: 0 });
    expect(standingOut([])).toEqual({ best: [], worst: [], tooFew: 0 });
  });

  test('the surest come first, three at most', () => {
    const many = ['a', 'b', 'c', 'd'].map((key, place) => of(key, 100 + place * 100, 0));
    expect(keys(standingOut([...many, of('z', 100, 400)]).best)).toEqual(['d', 'c', 'b']);
  });
});

test('nobody is both, and whoever has too few decisions is neither', () => {
  const decided = fc.record({ key: fc.uuid(), onTime: fc.nat(200), late: fc.nat(200) });
  fc.assert(
    fc.property(fc.uniqueArray(decided, { selector: ({ key }) => key, maxLength: 30 }), (all) => {
      const { best, worst } = standingOut(all);
      expect(keys(best).filter((key) => keys(worst).includes(key))).toEqual([]);
      for (const { decided: cases } of [...best, ...worst]) expect(cases).toBeGreaterThanOrEqual(LEAST_DECISIONS);
    }),
  );
});
