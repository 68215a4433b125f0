import { expect, test } from 'vitest';
import type { ThemeSheet } from '../../../modules/themes/publication/contract.ts';
import { themeFilterOf, themesMeant } from './filter.ts';

const sheet: ThemeSheet = {
  ...{ key: 'newborn', number: 'JX-ZT-C01', name: '新生儿出生', audience: 'citizen', lead: { zh: '县卫生健康局' } },
  ...{ items: 8, version: 1, inService: 1, standing: 'published', missing: [], lastTrial: null, mayAct: false },
};
const other: ThemeSheet = { ...sheet, key: 'used-car', number: 'JX-ZT-E09', name: '二手车', audience: 'enterprise' };
const meant = (filter: Parameters<typeof themesMeant>[1]) => themesMeant([sheet, other], filter).map(({ key }) => key);

test('an address says what is shown; what no filter knows is left out', () => {
  expect(themeFilterOf({ name: '车', audience: 'citizen', standing: 'ready' })).toEqual({
    ...{ name: '车', audience: 'citizen', standing: 'ready' },
  });
  expect(themeFilterOf({ name: ' ', audience: 'nobody', standing: 1 })).toEqual({});
});

test('themes are found by name, number and department, by audience and standing', () => {
  expect(meant({})).toEqual(['newborn', 'used-car']);
  expect(meant({ name: 'jx-zt-e' })).toEqual(['used-car']);
  expect(meant({ name: '卫生', audience: 'citizen' })).toEqual(['newborn']);
  expect(meant({ standing: 'missing' })).toEqual([]);
});
