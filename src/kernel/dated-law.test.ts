import { expect, test } from 'vitest';
import { civilDate } from './civil-date.ts';
import { datedLaw, textOn } from './dated-law.ts';

const text = (from: string, rule: number) => ({ from: civilDate(from), source: `text ${rule}`, rule });
const law = datedLaw(text('2018-01-01', 1), text('2022-01-01', 2), text('2024-01-01', 3));

test.each([
  ['long before the oldest text', '2001-07-01', 1],
  ['on the day before a change', '2021-12-31', 1],
  ['on the day of a change', '2022-01-01', 2],
  ['on the day before the next', '2023-12-31', 2],
  ['on the day of the newest', '2024-01-01', 3],
  ['ever after', '2039-12-31', 3],
])('%s', (_name, day, rule) => {
  expect(textOn(law, civilDate(day)).rule).toBe(rule);
});

test.each([
  ['an older text after a newer one', ['2022-01-01', '2018-01-01']],
  ['two texts of one day', ['2022-01-01', '2022-01-01']],
])('%s are no law', (_name, [one = '', other = '']) => {
  expect(() => datedLaw(text(one, 1), text(other, 2))).toThrow(RangeError);
});
