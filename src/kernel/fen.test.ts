import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fen, parseYuan, sumFen, yuanText } from './fen.ts';
import { no, ok } from './result.ts';

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is not whole fen', (amount) => {
  expect(() => fen(amount)).toThrow(RangeError);
});

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [1250, '12.50'],
  [-7, '-0.07'],
  [100_000_000, '1000000.00'],
])('%i fen are written %s yuan', (amount, text) => {
  expect(yuanText(fen(amount))).toBe(text);
});

test.each([
  ['12', 1200],
  ['12.5', 1250],
  ['0.07', 7],
  ['-3.00', -300],
  ['-0', 0],
])('%s yuan are %i fen', (text, amount) => {
  expect(parseYuan(text)).toEqual(ok(amount));
});

test.each(['', '1.005', '1,000', '.5', '5.', '1e3', ' 1', '1234567890123'])('%j is not an amount of yuan', (text) => {
  expect(parseYuan(text)).toEqual(no({ code: 'notYuan' }));
});

test('what is written can be read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (amount) => {
      expect(parseYuan(yuanText(fen(amount)))).toEqual(ok(amount));
    }),
  );
});

test('a sum is exact or refused', () => {
  expect(sumFen([fen(10), fen(20), fen(-5)])).toBe(25);
  expect(() => sumFen([fen(Number.MAX_SAFE_INTEGER), fen(1)])).toThrow(RangeError);
});
