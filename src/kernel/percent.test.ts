import { expect, test } from 'vitest';
import { percentText } from './percent.ts';

test.each([
  [0, '0.0%'],
  [1, '100.0%'],
  [0.9625, '96.3%'],
  [0.5, '50.0%'],
  [0.99999, '99.9%'],
  [0.00001, '0.1%'],
])('%f is %s', (share, text) => {
  expect(percentText(share)).toBe(text);
});

test.each([-0.1, 1.1, Number.NaN])('%f is no share', (share) => {
  expect(() => percentText(share)).toThrow('not a share');
});
