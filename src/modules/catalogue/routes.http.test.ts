import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { openDoor } from '../../../test/support/http/doors.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { createServer, type App } from '../../platform/http/index.ts';
import { catalogueRoutes, loadCatalogue, openItemSearch, readCatalogueFiles } from './index.ts';

const home = 'http://localhost:8080';
let db: TestDatabase;
let app: App;
beforeAll(async () => {
  db = await openTestDatabase();
  const files = await readCatalogueFiles();
  const actor = { kind: 'system', id: 'load' } as const;
  const stamp = { actor, at: new Date('2026-03-02T01:00:00Z'), reason: 'starter', on: civilDate('2026-03-02') };
  await db.app.within({ area: db.area }, (tx) => loadCatalogue(tx, files, stamp));
  app = await createServer({ gatekeeper: openDoor, publicUrl: home });
  await app.register(
    (api) =>
      Promise.resolve(
        catalogueRoutes(api, { db: db.app, now: () => new Date('2026-03-03T01:00:00Z'), search: openItemSearch() }),
      ),
    {
      prefix: '/api',
    },
  );
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const read = (url: string) => app.inject({ method: 'GET', url });
const post = (url: string, payload: object) =>
  app.inject({ method: 'POST', url, payload, headers: { origin: home, cookie: 'as=Wang' } });

describe('anybody', () => {
  test('reads the guide of an item with what the data say of their own certainty', async () => {
    const answer = await read('/api/items/public-health');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      version: 1,
      name: { zh: '公共场所卫生许可(除饭馆、咖啡馆、酒吧、茶座等)' },
      doubts: expect.arrayContaining([{ about: 'promisedLimit', kind: 'typical' }]),
    });
  });
  test('searches, and gets the items that fit', async () => {
    const answer = await read(`/api/items/search?words=${encodeURIComponent('开理发店')}`);
    expect(answer.json<{ key: string }[]>().map(({ key }) => key)).toContain('public-health');
  });
  test('turns the pages of the list', async () => {
    const first = (await read('/api/items?audience=citizen')).json<{ items: { key: string }[]; after: string }>();
    const second = (await read(`/api/items?audience=citizen&after=${encodeURIComponent(first.after)}`)).json<
      typeof first
    >();
    expect(first.items).toHaveLength(50);
    expect(second.items.map(({ key }) => key)).not.toContain(first.items[0]?.key);
  });
  test('narrows the list to a field of everyday life, a key group, or both, and is told how many there are', async () => {
    const total = async (query: string) => (await read(`/api/items?${query}`)).json<{ total: number }>().total;
    expect(await total('')).toBe(235);
    expect(await total('field=traffic')).toBe(8);
    expect(await total('group=elderly')).toBe(12);
    expect(await total('field=traffic&group=elderly')).toBe(1);
    expect((await read('/api/items?group=anybody')).statusCode).toBe(422);
  });
  test('is told in a problem document when there is no such item', async () => {
    const answer = await read('/api/items/flying-saucer');
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      404,
      expect.stringContaining('application/problem+json'),
    ]);
  });
});

describe('what was looked for in vain', () => {
  const misses = (query = '') => app.inject({ url: `/api/catalogue/misses${query}`, headers: { cookie: 'as=Wang' } });
  test('is shown once three have asked, with the day from which it is counted', async () => {
    for (let time = 0; time < 3; time += 1)
      await read(`/api/items/search?words=${encodeURIComponent('飞碟许可 13812345678')}`);
    await read(`/api/items/search?words=${encodeURIComponent('火星许可')}`);
    const answer = await misses();
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      { since: '2025-12-03', misses: [{ words: '飞碟许可###########', times: 3 }] },
    ]);
  });
  test('since a day, and a day that does not exist is bad input', async () => {
    expect((await misses('?since=2026-03-04')).json()).toEqual({ since: '2026-03-04', misses: [] });
    expect((await misses('?since=2026-02-30')).statusCode).toBe(422);
  });
  test('is not for everybody', async () => {
    expect((await app.inject({ url: '/api/catalogue/misses' })).statusCode).toBe(401);
  });
});

describe('how far 容缺受理 reaches', () => {
  const coverage = (cookies?: Record<string, string>) =>
    app.inject({ url: '/api/catalogue/tolerance-coverage', ...(cookies && { cookies }) });
  test('is counted from the items in force', async () => {
    expect((await coverage({ as: 'officer' })).json()).toEqual({
      ...{ on: '2026-03-03', counted: 88, tolerating: 88, atOnce: 34, without: [] },
    });
  });
  test('is not for everybody', async () => {
    expect((await coverage()).statusCode).toBe(401);
  });
});

describe('retiring', () => {
  test('ends an item on a day, once, and not in the past', async () => {
    const retire = (on: string) => post('/api/items/divorce-reg/retire', { on, reason: '改由民政系统办理' });
    expect((await retire('2026-03-01')).statusCode).toBe(422);
    expect((await retire('2026-03-03')).json()).toEqual({ retiredOn: '2026-03-03' });
    expect((await read('/api/items/divorce-reg')).statusCode).toBe(404);
    expect((await retire('2026-03-04')).json()).toMatchObject({ status: 409, code: 'notPublished' });
  });
  test('of a day that does not exist is bad input', async () => {
    expect((await post('/api/items/id-first/retire', { on: '2026-02-30', reason: 'x' })).statusCode).toBe(422);
  });
  test('needs a permission', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/items/id-first/retire',
      headers: { origin: home },
      payload: {},
    });
    expect(answer.statusCode).toBe(401);
  });
});
