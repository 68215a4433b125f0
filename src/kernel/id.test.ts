import { expect, test } from 'vitest';
import { area } from './id.ts';

test('a county owns an area, a town does not', () => {
  expect(area('370828000000')).toBe('370828000000');
  for (const code of ['370828001000', '370828', '37082800000', '370828000000 ', ''])
    expect(() => area(code)).toThrow(RangeError);
});
