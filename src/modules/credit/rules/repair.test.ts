import { expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { repairOn } from './repair.ts';

test.each([
  ['2023-04-30', '发改办财金〔2019〕527号', false],
  ['2023-05-01', '国家发展改革委令第58号', false],
  ['2026-03-31', '国家发展改革委令第58号', false],
  ['2026-04-01', '《信用修复管理办法》（国家发展改革委令第36号）', true],
])('a repair of %s follows %s; that it ends sharing and use is %s', (day, law, endsUse) => {
  expect(repairOn(civilDate(day))).toEqual({ law, endsUse });
});
