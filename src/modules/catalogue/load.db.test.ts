import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { area } from '../../kernel/id.ts';
import type { Db, Tx } from '../../platform/database/index.ts';
import { retireItem } from './commands.ts';
import {
  findApplyingDepartments,
  findDepartmentNames,
  findDivision,
  findHalls,
  findItemRows,
  findPublishedItem,
  findTampered,
  findTowns,
  getDepartment,
  getItemVersion,
  listItems,
  loadCatalogue,
} from './index.ts';
import { readCatalogueFiles } from './files.ts';
import type { CatalogueFiles } from './starter.ts';

const monday = civilDate('2026-03-02');
const april = civilDate('2026-04-01');
const stamp = {
  actor: { kind: 'system', id: 'load' } as const,
  at: new Date('2026-03-02T01:00:00Z'),
  reason: 'starter',
};
const files = await readCatalogueFiles();

let db: TestDatabase;
let app: Db;
const within = <Value>(work: (tx: Tx) => Promise<Value>) => app.within({ area: db.area }, work);
beforeAll(async () => {
  db = await openTestDatabase();
  app = db.app;
});
afterAll(() => db.close());

async function asOwner(...statements: string[]): Promise<void> {
  const client = await db.owner.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    client.release();
  }
}

const Entries = Type.Object({ items: Type.Array(Type.Record(Type.String(), Type.Unknown())) });
const entriesOf = (file: unknown) => Value.Parse(Entries, file).items;

const renamed = ({ items, ...rest }: CatalogueFiles, key: string, name: string): CatalogueFiles => {
  const entries = entriesOf(items);
  return { ...rest, items: { items: entries.map((entry) => (entry['key'] === key ? { ...entry, name } : entry)) } };
};

describe('loading the starter catalogue', () => {
  test('every one of the 235 items is published, and nothing is refused', async () => {
    const report = await within((tx) => loadCatalogue(tx, files, { ...stamp, on: monday }));
    expect(report).toEqual({ created: 235 + 95 + 54 + 439 + 246, changed: 0, unchanged: 0, refused: [] });
  });
  test('loading the same files again changes nothing', async () => {
    const report = await within((tx) => loadCatalogue(tx, files, { ...stamp, on: april }));
    expect(report).toEqual({ created: 0, changed: 0, unchanged: 235 + 95 + 54 + 439 + 246, refused: [] });
  });
  test('the entry is kept whole, with its data elements and what it says of its own certainty', async () => {
    const found = await within((tx) => findPublishedItem(tx, 'public-health', monday));
    expect(found?.item).toMatchObject({ steps: expect.any(Array), modelNote: expect.any(String) });
    expect(found?.elements).toHaveLength(18);
    expect(found?.department.key).toBe('approval');
    expect(found?.doubts).toContainEqual({ about: 'promisedLimit', kind: 'typical' });
    expect(found?.doubts).toContainEqual({
      about: 'legalBasis',
      kind: 'unchecked',
      note: '公共场所卫生管理条例实施细则',
    });
  });
  test('options that the data lack come with their own basis and doubt', async () => {
    const found = await within((tx) => findPublishedItem(tx, 'public-health', monday));
    const category = found?.elements.find(({ id }) => id === 'venue.category');
    expect(category?.options).toContainEqual({ value: '理发店', label: { zh: '理发店', en: 'Hairdresser' } });
    expect(category?.added).toMatchObject({ flag: 'typical, unconfirmed' });
  });
  test('entries that break a rule are left out with the reason, the others are loaded', async () => {
    const items = entriesOf(files.items);
    const broken = items.map((item) =>
      item['key'] === 'food-business'
        ? { ...item, department: 'nowhere', promisedLimit: { value: 99, unit: 'workingDay', text: '' } }
        : item,
    );
    const odd = { key: 'odd', name: 1 };
    const report = await within((tx) =>
      loadCatalogue(tx, { ...files, items: { items: [...broken, odd] } }, { ...stamp, on: april }),
    );
    expect(report.refused.map(({ key, reason }) => [key, reason])).toEqual(
      expect.arrayContaining([
        ['odd', 'misshapen'],
        ['food-business', 'unknownDepartment'],
        ['food-business', 'promiseLongerThanLaw'],
      ]),
    );
    expect(report.changed).toBe(0);
  });
});

test('a draft that somebody is working on is not overwritten by a file', async () => {
  await asOwner(
    `insert into catalogue.item_version (area, key, version, state, name, type_code, audience, department, content, sha256)
     select area, key, 2, 'draft', name, type_code, audience, department, content, 'drafted'
     from catalogue.item_version where key = 'id-first'`,
  );
  const changed = renamed(files, 'id-first', '身份证');
  const report = await within((tx) => loadCatalogue(tx, changed, { ...stamp, on: april }));
  expect(report).toMatchObject({
    changed: 0,
    refused: [{ key: 'id-first', reason: 'draftInProgress', detail: 'version 2' }],
  });
  await asOwner(`delete from catalogue.item_version where key = 'id-first' and state = 'draft'`);
});

describe('a changed entry', () => {
  test('becomes the next version from its day on, and the case that began before keeps the old one', async () => {
    const changed = renamed(files, 'public-health', '公共场所卫生许可');
    const report = await within((tx) => loadCatalogue(tx, changed, { ...stamp, on: april }));
    expect(report).toMatchObject({ created: 0, changed: 1 });
    const before = await within((tx) => findPublishedItem(tx, 'public-health', civilDate('2026-03-31')));
    const after = await within((tx) => findPublishedItem(tx, 'public-health', april));
    expect([before?.version, before?.retiredOn]).toEqual([1, april]);
    expect([after?.version, after?.name.zh]).toEqual([2, '公共场所卫生许可']);
    expect(await within((tx) => getItemVersion(tx, 'public-health', 1))).toEqual(before);
  });
  test('leaves a change record that says who, when and why', async () => {
    const rows = await within((tx) =>
      tx
        .selectFrom('catalogue.change')
        .select(['kind', 'version', 'effective_on', 'actor', 'reason'])
        .where('key', '=', 'public-health')
        .where('subject', '=', 'item')
        .orderBy('id')
        .execute(),
    );
    expect(rows.map(({ kind, version }) => [kind, version])).toEqual([
      ['draftSaved', 1],
      ['published', 1],
      ['draftSaved', 2],
      ['retired', 1],
      ['published', 2],
    ]);
    expect(rows[0]).toMatchObject({ actor: { kind: 'system', id: 'load' }, reason: 'starter' });
  });
});

describe('a published version', () => {
  test.each([
    ['its content', `update catalogue.item_version set content = '{}' where state = 'published'`],
    ['its state', `update catalogue.item_version set state = 'draft', effective_on = null where state = 'published'`],
    ['its existence', `delete from catalogue.item_version where state = 'published'`],
  ])('does not lose %s, whoever tries', async (_what, statement) => {
    await expect(asOwner(statement)).rejects.toThrow(/is published and cannot change/);
  });
  test('is found to be tampered with when somebody got around the trigger', async () => {
    expect(await within(findTampered)).toEqual([]);
    await asOwner(
      'alter table catalogue.item_version disable trigger published_is_kept',
      `update catalogue.item_version set content = jsonb_set(content, '{item,fee,charged}', 'true')
       where key = 'public-health' and version = 1`,
      'alter table catalogue.item_version enable trigger published_is_kept',
    );
    expect(await within(findTampered)).toEqual(['public-health 1']);
  });
  test('that is retired takes no new application from its day on', async () => {
    const retired = await within((tx) => retireItem(tx, { key: 'divorce-reg', on: april, today: monday }, stamp));
    expect(retired.ok).toBe(true);
    expect(await within((tx) => findPublishedItem(tx, 'divorce-reg', monday))).toMatchObject({ retiredOn: april });
    expect(await within((tx) => findPublishedItem(tx, 'divorce-reg', april))).toBeUndefined();
  });
});

describe('lists', () => {
  test('page by page every item comes once', async () => {
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const query = after === '' ? {} : { after };
      const page: Awaited<ReturnType<typeof listItems>> = await within((tx) => listItems(tx, query, monday));
      seen.push(...page.items.map(({ key }) => key));
      after = page.after;
    }
    expect(seen).toHaveLength(235);
    expect(new Set(seen).size).toBe(235);
  });
  test('items for citizens leave out those only for enterprises', async () => {
    const { items } = await within((tx) => listItems(tx, { audience: 'citizen' }, monday));
    expect(items.every(({ audience }) => audience !== 'enterprise')).toBe(true);
  });
  test('the county has thirteen towns and knows who handles an item', async () => {
    expect((await within(findTowns)).map(({ name }) => name)).toHaveLength(13);
    expect(await within((tx) => getDepartment(tx, 'approval'))).toMatchObject({ documentPrefix: '济金审' });
    expect(await within((tx) => findDivision(tx, '370828000000'))).toMatchObject({ name: '金乡县', level: 'county' });
    expect((await within(findDepartmentNames)).get('approval')).toMatchObject({ zh: '金乡县行政审批服务局' });
  });
  test('an organ that was changed is seen changed at once, also among the halls', async () => {
    const readBoth = (tx: Tx) => Promise.all([getDepartment(tx, 'hall-county'), findHalls(tx)]);
    const [before, halls] = await within(readBoth);
    expect(halls).toContainEqual(before);
    await asOwner(
      `update catalogue.department set content = jsonb_set(content, '{name,zh}', '"新大厅"') where key = 'hall-county'`,
    );
    const [after, now] = await within(readBoth);
    expect(after).toEqual({ ...before, name: { ...before.name, zh: '新大厅' } });
    expect(now).toContainEqual(after);
  });
  test('departments are listed with how much can be applied for there, the busiest first', async () => {
    const departments = await within((tx) => findApplyingDepartments(tx, monday));
    expect(departments[0]?.key).toBe('approval');
    expect(departments.reduce((sum, { items }) => sum + items, 0)).toBe(235);
  });
  test('a row says what somebody wants to know before opening it', async () => {
    expect(await within((tx) => findItemRows(tx, ['elder-card', 'unknown'], monday))).toEqual([
      expect.objectContaining({ key: 'elder-card', visits: expect.any(Number), charged: false }),
    ]);
  });
});

test('another county sees none of it', async () => {
  const other = { area: area('370829000000') };
  expect(await app.within(other, (tx) => listItems(tx, {}, monday))).toEqual({ items: [], total: 0, after: null });
});

test('a folder without words of its own is searched by those that ship', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ow-catalogue-'));
  try {
    const shipped = new URL('../../../data/', import.meta.url);
    for (const name of (await readdir(shipped)).filter((file) => file.endsWith('.json') && file !== 'phrases-own.json'))
      await copyFile(new URL(name, shipped), join(folder, name));
    expect((await readCatalogueFiles(folder)).ownPhrases).toEqual(files.ownPhrases);
  } finally {
    await rm(folder, { recursive: true });
  }
});
