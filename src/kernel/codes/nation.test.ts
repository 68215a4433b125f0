import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { findNation } from './nation.ts';

test.each([
  ['01', '汉族', 'Han'],
  ['15', '土家族', 'Tujia'],
  ['30', '土族', 'Tu'],
  ['56', '基诺族', 'Jino'],
])('%s is %s', (code, zh, en) => {
  expect(findNation(code)).toEqual({ zh, en });
});

test.each(['00', '57', '97', '98', '1', '', '1e', '001'])('%j is no nation', (code) => {
  expect(findNation(code)).toBeUndefined();
});

test('there are fifty-six, and no two are the same', () => {
  const all = Array.from({ length: 99 }, (_, code) => findNation(String(code).padStart(2, '0')));
  expect(new Set(all.flatMap((nation) => (nation ? [nation.zh] : []))).size).toBe(56);
});

test('they are called as the forms of the catalogue call them', async () => {
  const file = new URL('../../../data/element-options.json', import.meta.url);
  const { elements } = JSON.parse(await readFile(file, 'utf8')) as {
    elements: Record<string, { options: { value: string; en: string }[] }>;
  };
  const offered = (elements['child.ethnicity']?.options ?? []).slice(0, 56);
  expect(offered).toHaveLength(56);
  const named = offered.map((_, place) => findNation(String(place + 1).padStart(2, '0')));
  expect(named.map((nation) => nation && { value: nation.zh, en: nation.en })).toEqual(offered);
});
