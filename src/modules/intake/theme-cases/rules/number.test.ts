import { expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import type { Area } from '../../../../kernel/id.ts';
import { readCaseNumber } from '../../cases/rules/case-number.ts';
import { readThemeNumber, themeNumber } from './number.ts';

const number = themeNumber('370828000000' as Area, civilDate('2026-03-02'), 7);

test('the number of a theme begins with TC, and no one takes it for that of a case', () => {
  expect(number).toMatch(/^TC37082826030200007\d$/);
  expect(readCaseNumber(number)).toBeUndefined();
});

test.each([
  number,
  ` ${number.toLowerCase()} `,
  `TC ${number.slice(2, 8)} ${number.slice(8)}`,
  `ＴＣ${number.slice(2)}`,
])('is read as people type it: %s', (typed) => {
  expect(readThemeNumber(typed)).toBe(number);
});

test('a wrong digit and the number of a case are none', () => {
  expect(readThemeNumber(`${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`)).toBeUndefined();
  expect(readThemeNumber(number.slice(2))).toBeUndefined();
});
