import { expect, test } from 'vitest';
import { themeOf } from '../../../../test/support/themes/starter.ts';
import type { Theme } from '../model.ts';
import { appointments, feeTotal, visitsFor, yuanAsFen, type Fee } from './rules/totals.ts';

const fee = (item: string, charged: Fee['charged'], ...yuan: number[]): Fee => ({
  item,
  charged,
  description: '',
  amounts: yuan.map((one) => ({ for: item, amount: yuanAsFen(one) })),
});

test('fees add up while each is certain, and are left open with their reason where one is not', () => {
  expect(feeTotal([fee('a', false), fee('b', true, 120), fee('c', true, 0.1)]).sum).toBe(12_010);
  expect(feeTotal([fee('a', false)])).toEqual({ sum: 0, charged: [] });
  const open = feeTotal([fee('a', true, 10), fee('b', true, 80, 550), fee('c', 'conditional', 5), fee('d', true)]);
  expect([open.sum, open.charged.map(({ item }) => item)]).toEqual([null, ['a', 'b', 'c', 'd']]);
  expect(feeTotal([fee('c', 'conditional', 5)]).sum).toBeNull();
  expect(feeTotal([fee('b', true, 80, 550), fee('d', true)]).sum).toBeNull();
});

test('site visits that the theme joins are one appointment', () => {
  const restaurant = themeOf('open-restaurant');
  expect(appointments(restaurant, new Set(['food-business', 'outdoor-ad', 'fire-check', 'drainage']))).toEqual([
    ['food-business', 'outdoor-ad', 'drainage'],
    ['fire-check'],
  ]);
  expect(appointments(restaurant, new Set())).toEqual([]);
});

test('who comes once comes for everything that can be done then', () => {
  const theme: Theme = {
    ...themeOf('newborn'),
    parts: [
      { item: 'a', when: [], after: [], afterOptional: [] },
      { item: 'b', when: [], after: [], afterOptional: [] },
      { item: 'c', when: [], after: ['a'], afterOptional: [] },
    ],
  };
  const visits = (of: Record<string, number>) => visitsFor(theme, new Map(Object.entries(of)));
  expect(visits({ a: 1, b: 1 })).toBe(1);
  expect(visits({ a: 1, b: 1, c: 1 })).toBe(2);
  expect(visits({ a: 0, b: 2, c: 1 })).toBe(2);
  expect(visits({ b: 0 })).toBe(0);
});
