import { expect, test } from 'vitest';
import { limit, limitUnits } from './limit.ts';
import { no, ok } from './result.ts';

test.each([
  [20, 'workingDay'],
  [0.5, 'workingDay'],
  [1.25, 'workingHour'],
  [0, 'onTheSpot'],
  [3, 'month'],
  [1, 'batch'],
] as const)('%d %s is a limit', (value, unit) => {
  expect(limit(value, unit)).toEqual(ok({ value, unit }));
});

test.each([
  [Number.NaN, 'workingDay', { code: 'limitNotANumber' }],
  [-1, 'calendarDay', { code: 'limitNegative' }],
  [1.5, 'calendarDay', { code: 'limitNotWhole', unit: 'calendarDay' }],
  [0.5, 'month', { code: 'limitNotWhole', unit: 'month' }],
  [0.333, 'workingDay', { code: 'limitNotWhole', unit: 'workingDay' }],
  [10_001, 'workingDay', { code: 'limitTooLong', longest: 10_000 }],
] as const)('%d %s is refused', (value, unit, refusal) => {
  expect(limit(value, unit)).toEqual(no(refusal));
});

test('no value is refused for being nothing', () => {
  for (const unit of limitUnits) expect(limit(0, unit).ok).toBe(true);
});
