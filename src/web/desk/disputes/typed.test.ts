import { expect, test } from 'vitest';
import { moveIn } from './typed.ts';

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const on = { 'on.year': '2026', 'on.month': '3', 'on.day': '4' };

test('an outcome is sent with its days only where they were typed', () => {
  const said = { ...on, outcome: 'revoked', instrument: ' 复决1号 ', anew: 'yes' };
  const wish = { on: '2026-03-04', outcome: 'revoked', instrument: '复决1号', anew: true };
  expect(moveIn('conclude', form(said))).toEqual(wish);
  const within = { value: 30, unit: 'workingDay' };
  expect(moveIn('conclude', form({ ...said, within: '30', unit: 'workingDay' }))).toEqual({ ...wish, within });
});

test('nothing is sent without a whole day, but that something was carried out', () => {
  expect(moveIn('answer', form({ ...on, 'on.day': '' }))).toBeUndefined();
  expect(moveIn('answer', form(on))).toEqual({ on: '2026-03-04' });
  expect(moveIn('fulfil', form({ caseNumber: '37' }))).toEqual({ caseNumber: '37' });
});
