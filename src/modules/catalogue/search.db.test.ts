import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import { findMisses, loadCatalogue, readCatalogueFiles, searchItems } from './index.ts';

const monday = civilDate('2026-03-02');
const stamp = {
  actor: { kind: 'system', id: 'load' } as const,
  at: new Date('2026-03-02T01:00:00Z'),
  reason: 'starter',
};

let db: TestDatabase;
const within = <Value>(work: (tx: Tx) => Promise<Value>) => db.app.within({ area: db.area }, work);
const search = (words: string) => within((tx) => searchItems(tx, words, monday));
beforeAll(async () => {
  db = await openTestDatabase();
  const files = await readCatalogueFiles();
  await within((tx) => loadCatalogue(tx, files, { ...stamp, on: monday }));
});
afterAll(() => db.close());

describe('an item is found among the first five', () => {
  test.each([
    ['by its name', '公共场所卫生许可', 'public-health'],
    ['by what people say', '理发店卫生证', 'public-health'],
    ['by a whole question', '请问我想开个浴池要办什么证?', 'public-health'],
    ['with a mistyped character', '公共场锁卫生许可', 'public-health'],
    ['with a character that sounds the same', '公共长所卫升许可', 'public-health'],
    ['by pinyin', 'gonggongchangsuo', 'public-health'],
    ['by first letters', 'ggcswsxk', 'public-health'],
    ['in full-width letters', 'ＧＧＣＳＷＳ', 'public-health'],
    ['in English', 'hygiene licence', 'public-health'],
    ['of a company', '注册公司', 'enterprise-reg'],
    ['of a small shop', '我想开个小店怎么办执照', 'individual-biz-reg'],
    ['of a couple', '离婚', 'divorce-reg'],
    ['by pinyin of a phrase', 'kaigongsi', 'enterprise-reg'],
    ['of a seal', '刻公章', 'seal-filing'],
  ])('%s: %s', async (_how, words, key) => {
    expect((await search(words)).slice(0, 5).map((row) => row.key)).toContain(key);
  });
});

test('what a row shows is enough to recognise the item', async () => {
  expect((await search('公共场所卫生许可'))[0]).toEqual({
    key: 'public-health',
    name: { zh: '公共场所卫生许可(除饭馆、咖啡馆、酒吧、茶座等)', en: expect.stringContaining('Hygiene licence') },
    department: { key: 'approval', name: { zh: '金乡县行政审批服务局', en: expect.any(String) } },
    audience: 'enterprise',
    promisedLimit: expect.objectContaining({ value: 5, unit: 'workingDay' }),
    visits: 0,
    charged: false,
  });
});

describe('a search that finds nothing', () => {
  test('is counted by day without digits, and shown once three have asked', async () => {
    for (const words of ['飞碟停放许可', '飞碟停放 许可', '飞碟停放许可!']) expect(await search(words)).toEqual([]);
    expect(await search('xyzzy 13812345678')).toEqual([]);
    expect(await within((tx) => findMisses(tx, monday))).toEqual([{ words: '飞碟停放许可', times: expect.anything() }]);
    const kept = await within((tx) => tx.selectFrom('catalogue.search_miss').select('words').execute());
    expect(kept.map(({ words }) => words)).toContain('xyzzy###########');
  });
  test('of nothing but marks is not a search', async () => {
    expect(await search(' ?!。 ')).toEqual([]);
  });
});
