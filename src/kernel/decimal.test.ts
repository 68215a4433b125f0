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
