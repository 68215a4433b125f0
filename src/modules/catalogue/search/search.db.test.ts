import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { retireItem } from '../commands.ts';
import {
  loadCatalogue,
  openItemSearch,
  readCatalogueFiles,
  searchItems,
  type CatalogueFiles,
  type ItemSearch,
} from '../index.ts';
import { findMisses } from './queries.ts';

const monday = civilDate('2026-03-02');
const april = civilDate('2026-04-01');
const stamp = {
  actor: { kind: 'system', id: 'load' } as const,
  at: new Date('2026-03-02T01:00:00Z'),
  reason: 'starter',
};
const files = await readCatalogueFiles();

let db: TestDatabase;
const within = <Value>(work: (tx: Tx) => Promise<Value>) => db.app.within({ area: db.area }, work);
const load = (changed: CatalogueFiles = files, on = monday) =>
  within((tx) => loadCatalogue(tx, changed, { ...stamp, on }));
const here = openItemSearch();
const ask = (words: string, { search = here, on = monday }: { search?: ItemSearch; on?: typeof monday } = {}) =>
  within((tx) => searchItems(search, tx, { words, on }));
const keysFor = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).items.map(({ key }) => key);
beforeAll(async () => {
  db = await openTestDatabase();
  await load();
});
afterAll(() => db.close());

describe('an item is found among the first five', () => {
  test.each([
    ['by its name', '公共场所卫生许可', 'public-health'],
    ['by what people say', '理发店卫生证', 'public-health'],
    ['by a whole question', '请问我想开个浴池要办什么证?', 'public-health'],
    ['with a mistyped character', '公共场锁卫生许可', 'public-health'],
    ['with characters that sound the same', '公共长所卫升许可', 'public-health'],
    ['in an accent', 'gonggongcangsuo', 'public-health'],
    ['by pinyin', 'gonggongchangsuo', 'public-health'],
    ['by pinyin with a letter missing', 'gonggngchangsuo', 'public-health'],
    ['by first letters', 'ggcswsxk', 'public-health'],
    ['in full-width letters', 'ＧＧＣＳＷＳ', 'public-health'],
    ['in traditional characters', '補辦身份證', 'id-reissue'],
    ['in English', 'hygiene licence', 'public-health'],
    ['by an English word for a Chinese one', 'lost idcard', 'id-reissue'],
    ['of a company', '注册公司', 'enterprise-reg'],
    ['of a small shop', '我想开个小店怎么办执照', 'individual-biz-reg'],
    ['of a couple', '离婚', 'divorce-reg'],
    ['by pinyin of a phrase', 'kaigongsi', 'enterprise-reg'],
    ['of a seal', '刻公章', 'seal-filing'],
  ])('%s: %s', async (_how, words, key) => {
    expect((await keysFor(words)).slice(0, 5)).toContain(key);
  });
});

describe('an answer', () => {
  test('shows of each item what one needs to recognise it', async () => {
    expect((await ask('公共场所卫生许可')).items[0]).toEqual({
      key: 'public-health',
      ease: ['quick'],
      name: { zh: '公共场所卫生许可(除饭馆、咖啡馆、酒吧、茶座等)', en: expect.stringContaining('Hygiene licence') },
      department: { key: 'approval', name: { zh: '金乡县行政审批服务局', en: expect.any(String) } },
      audience: 'enterprise',
      promisedLimit: expect.objectContaining({ value: 5, unit: 'workingDay' }),
      visits: 0,
      charged: false,
    });
  });
  test('tells which words were understood, and as what', async () => {
    const { certain, understood, unknown } = await ask('俺的身分证弄丢了咋办');
    expect({ certain, understood, unknown }).toEqual({
      certain: true,
      understood: [
        { typed: '身分证', as: '身份证' },
        { typed: '丢了', as: '补办' },
      ],
      unknown: [],
    });
  });
  test('shows a word as it was typed also where it was recognised by its sound', async () => {
    expect((await ask('伸份正丢了')).understood).toEqual([
      { typed: '伸份正', as: '身份证' },
      { typed: '丢了', as: '补办' },
    ]);
  });
  test('tells how many fit about as well as the best, so that the others can stand behind', async () => {
    const { items, close } = await ask('身份证丢了怎么办');
    expect(items.slice(0, close).map(({ key }) => key)).toEqual(['id-reissue']);
    expect(items.length).toBeGreaterThan(close);
  });
  test('never holds more than twenty items', async () => {
    expect((await ask('登记')).items).toHaveLength(20);
  });
});

describe('a search that finds nothing sure', () => {
  test('offers the nearest, says so, and is counted by day without digits once three have asked', async () => {
    for (const words of ['飞碟许可', '飞碟 许可', '飞碟许可!']) {
      const { certain, items, unknown } = await ask(words);
      expect([certain, items.length > 0, unknown]).toEqual([false, true, ['飞碟']]);
    }
    expect(await ask('xyzzy 13812345678')).toMatchObject({ certain: false });
    expect(await within((tx) => findMisses(tx, monday))).toEqual([{ words: '飞碟许可', times: 3 }]);
    const kept = await within((tx) => tx.selectFrom('catalogue.search_miss').select('words').execute());
    expect(kept.map(({ words }) => words)).toContain('xyzzy ###########');
  });
  test('of nothing but marks is not a search', async () => {
    expect(await ask(' ?!。 ')).toEqual({ items: [], close: 0, score: 0, certain: false, understood: [], unknown: [] });
  });
});

describe('what was changed elsewhere', () => {
  const withPhrase = (key: string, phrase: string): CatalogueFiles => {
    const { ownPhrases, ...rest } = files;
    const { items, ...own } = ownPhrases as { items: Record<string, string[]> };
    return { ...rest, ownPhrases: { ...own, items: { ...items, [key]: [...(items[key] ?? []), phrase] } } };
  };
  test('is found by the next search of every process', async () => {
    const other = openItemSearch();
    expect(await ask('白日飞升', { search: other })).toMatchObject({ certain: false });
    await load(withPhrase('passport', '白日飞升'));
    expect((await keysFor('白日飞升'))[0]).toBe('passport');
    expect((await keysFor('白日飞升', { search: other }))[0]).toBe('passport');
  });
  test('and a word that no longer counts is found no more', async () => {
    await load(withPhrase('hkmac-permit', '白日飞升'));
    expect((await keysFor('白日飞升'))[0]).toBe('hkmac-permit');
    await load();
    expect(await ask('白日飞升')).toMatchObject({ certain: false });
  });
  test('leaves alone what has not changed: the same files make no new edition', async () => {
    const editions = () =>
      within((tx) => tx.selectFrom('catalogue.search_entry').select('edition').distinct().orderBy('edition').execute());
    const before = await editions();
    await load(files, april);
    expect(await editions()).toEqual(before);
  });
  test('a new meaning of words concerns every item at once', async () => {
    const { concepts, ...rest } = files.ownPhrases as { concepts: Record<string, string[]> };
    await load({ ...files, ownPhrases: { ...rest, concepts: { ...concepts, 护照: ['远行文书'] } } });
    expect((await keysFor('远行文书'))[0]).toBe('passport');
    await load();
  });
  test('until an announced version begins, an item is found under its old name and the new one', async () => {
    const renamed = files.items as { items: { key: string }[] };
    const items = renamed.items.map((item) => (item.key === 'seal-filing' ? { ...item, name: '信物刻录备案' } : item));
    await load({ ...files, items: { items } }, april);
    for (const words of ['公章刻制备案', '信物刻录备案']) expect((await keysFor(words))[0]).toBe('seal-filing');
    expect((await ask('信物刻录备案')).items[0]?.name.zh).toBe('公章刻制备案');
    expect((await ask('公章刻制备案', { on: april })).items[0]?.name.zh).toBe('信物刻录备案');
  });
  test('those who come together before anything is built all get the whole answer', async () => {
    const fresh = openItemSearch();
    const answers = await Promise.all(Array.from({ length: 6 }, () => keysFor('补办身份证', { search: fresh })));
    expect(new Set(answers.map(([first]) => first))).toEqual(new Set(['id-reissue']));
  });
  test('an item that was retired is not offered from its last day on', async () => {
    const retirement = { key: 'divorce-reg', on: april, today: monday };
    await within((tx) => retireItem(tx, retirement, stamp));
    expect(await keysFor('离婚', { on: monday })).toContain('divorce-reg');
    expect(await keysFor('离婚', { on: april })).not.toContain('divorce-reg');
  });
});

test('an index that was prepared is the one that answers', async () => {
  const prepared = openItemSearch();
  await within(prepared.prepare);
  expect((await keysFor('补办身份证', { search: prepared }))[0]).toBe('id-reissue');
});
