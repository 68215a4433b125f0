import { expect, test } from 'vitest';
import { randomDigits, randomToken, tokenHash } from './tokens.ts';

test('a token has 256 bits, fits in a URL and is never given twice', () => {
  const tokens = Array.from({ length: 1_000 }, () => randomToken());
  expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true);
  expect(new Set(tokens).size).toBe(tokens.length);
});

test('a query code has its length, leading zeros included, and no digit is favoured', () => {
  const codes = Array.from({ length: 5_000 }, () => randomDigits(6));
  expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
  const counts = Array.from({ length: 10 }, (_, digit) => codes.join('').split(String(digit)).length - 1);
  // 30,000 digits: 3,000 of each, standard deviation 52. Seven deviations leave one false alarm in 10¹¹ runs.
  expect(counts.every((count) => Math.abs(count - 3_000) < 7 * 52)).toBe(true);
});

test('what a table keeps of a token does not give the token back', () => {
  expect(tokenHash('abc')).toBe(tokenHash('abc'));
  expect(tokenHash('abc')).not.toBe(tokenHash('abd'));
  expect(tokenHash('abc')).toHaveLength(43);
});
