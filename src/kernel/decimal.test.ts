import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDecimals, decimalOf, decimalText, negative, over, plus, times, type Decimal } from './decimal.ts';

function read(text: string): Decimal {
  const decimal = decimalOf(text);
  if (decimal === undefined) throw new Error(`not read: ${text}`);
  return decimal;
}
const textOf = (decimal: Decimal | undefined) => decimal && decimalText(decimal);

describe('a number is read as it is written', () => {
  test.each([
    ['12.50', '12.5'],
    ['-0.00', '0'],
    ['1e3', '1000'],
    ['2.5E-3', '0.0025'],
    ['.5', '0.5'],
    ['100', '100'],
    ['9007199254740993', '9007199254740993'],
  ])('%s is %s', (text, expected) => {
    expect(textOf(read(text))).toBe(expected);
  });
  test.each(['', '-', 'e5', '1e', '1.', 'NaN', '1e9999', '0x10'])('%s is no number', (text) => {
    expect(decimalOf(text)).toBeUndefined();
  });
});

describe('arithmetic is exact', () => {
  test('a tenth and two tenths are three tenths', () => {
    expect(compareDecimals(plus(read('0.1'), read('0.2')), read('0.3'))).toBe(0);
  });
  test.each([
    ['1', '3', '0.3333333333333333333333333333333333'],
    ['2', '3', '0.6666666666666666666666666666666667'],
    ['-2', '3', '-0.6666666666666666666666666666666667'],
    ['1', '8', '0.125'],
    ['100', '0.25', '400'],
    ['1', '0', undefined],
  ])('%s over %s is %s', (one, other, expected) => {
    expect(textOf(over(read(one), read(other)))).toBe(expected);
  });
  test('the thirty-fourth digit is rounded half to even', () => {
    const nines = '1'.padEnd(34, '0');
    expect(textOf(plus(read(nines), read('0.5')))).toBe(nines);
    expect(textOf(plus(read(nines), read('1.5')))).toBe(`${nines.slice(0, -1)}2`);
    expect(textOf(times(read('1e20'), read('1e20')))).toBe(`1${'0'.repeat(40)}`);
  });
});

test('sums, differences and products of whole numbers are those of integers', () => {
  const whole = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n });
  fc.assert(
    fc.property(whole, whole, (one, other) => {
      const [a, b] = [read(String(one)), read(String(other))];
      expect(textOf(plus(a, b))).toBe(String(one + other));
      expect(textOf(plus(a, negative(b)))).toBe(String(one - other));
      expect(textOf(times(a, b))).toBe(String(one * other));
      expect(Math.sign(compareDecimals(a, b))).toBe(Number(one > other) - Number(one < other));
    }),
  );
});

test('numbers of any length and place are ordered by their digits, however close they lie', () => {
  const digits = fc.oneof(fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }), fc.bigInt({ min: -999n, max: 999n }));
  const scale = fc.oneof(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -3, max: 3 }));
  const step = fc.bigInt({ min: -2n, max: 2n });
  fc.assert(
    fc.property(digits, scale, step, scale, (first, firstScale, by, otherScale) => {
      const shift = firstScale - otherScale;
      const second = (shift < 0 ? first * 10n ** BigInt(-shift) : first) + by;
      const [a, b] = [read(`${first}e${-firstScale}`), read(`${second}e${-otherScale}`)];
      const places = Math.max(firstScale, otherScale);
      const [left, right] = [first * 10n ** BigInt(places - firstScale), second * 10n ** BigInt(places - otherScale)];
      expect(compareDecimals(a, b)).toBe(Number(left > right) - Number(left < right));
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['999999999999999', '1000000000000000'],
  ['0.1000000000000000055', '0.1'],
  ['9007199254740993', '9007199254740992'],
  ['1e22', '10000000000000000000001'],
  ['-1e-30', '1e-30'],
  ['0', '1e-6000'],
])('%s and %s are different numbers', (one, other) => {
  expect(compareDecimals(read(one), read(other))).not.toBe(0);
  expect(compareDecimals(read(one), read(other))).toBe(-compareDecimals(read(other), read(one)));
});
