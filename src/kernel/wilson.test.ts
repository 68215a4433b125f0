import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from './wilson.ts';

// Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i lies between %f and %f', (hits, cases, low, high) => {
  const interval = wilsonInterval(hits, cases);
  expect([interval?.low.toFixed(4), interval?.high.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)]);
});

test('of nothing nothing can be said', () => {
  expect(wilsonInterval(0, 0)).toBeUndefined();
});

test.each([
  [2, 1],
  [-1, 1],
  [0.5, 1],
])('%f of %i is no share', (hits, cases) => {
  expect(() => wilsonInterval(hits, cases)).toThrow('not a share');
});

const shares = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((cases) => fc.tuple(fc.integer({ min: 0, max: cases }), fc.constant(cases)));

test('it holds the share, stays between 0 and 1, mirrors, and narrows as cases grow', () => {
  fc.assert(
    fc.property(shares, ([hits, cases]) => {
      const { share, low, high } = wilsonInterval(hits, cases) ?? { share: 0, low: 1, high: 0 };
      const other = wilsonInterval(cases - hits, cases) ?? { low: 0, high: 0 };
      const more = wilsonInterval(hits * 4, cases * 4) ?? { low: 0, high: 1 };
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low <= share && share <= high).toBe(true);
      expect(other.high).toBeCloseTo(1 - low, 10);
      expect(more.high - more.low).toBeLessThan(high - low);
    }),
  );
});
