import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { openDoor } from '../../../../test/support/http/doors.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { createServer, type App } from '../../../platform/http/index.ts';
import { readModelFiles } from './files.ts';
import { loadModels } from './load.ts';
import type { ModelSheet } from './contract.ts';
import { modelRoutes } from './routes.ts';
import type { ModelNames } from './sheet.ts';

/** The catalogue stands for itself elsewhere; here an item is called by its key, and one is no longer in force. */
const names: ModelNames = {
  items: (_tx, keys) =>
    Promise.resolve(
      new Map(
        keys
          .filter((key) => key !== 'dibao')
          .map((key) => [key, { name: { zh: `事项${key}` }, department: { zh: '某局' } }]),
      ),
    ),
  departments: () => Promise.resolve(new Map([['fire', { zh: '县消防救援大队', en: 'Fire brigade' }]])),
};

let db: TestDatabase;
let app: App;
beforeAll(async () => {
  db = await openTestDatabase();
  const files = await readModelFiles();
  const actor = { kind: 'system', id: 'load' } as const;
  const stamp = { actor, at: new Date('2026-03-02T01:00:00Z'), reason: 'starter', on: civilDate('2026-03-02') };
  const works = files.flatMap(({ examined }) => (examined.ok ? [...examined.value.work.tasks.values()] : []));
  await db.app.within({ area: db.area }, (tx) =>
    loadModels(tx, files, {
      items: new Set(files.map(({ name }) => name)),
      departments: new Set(works.flatMap(({ department, jointWith }) => [department, ...jointWith])),
      stamp,
    }),
  );
  app = await createServer({ gatekeeper: openDoor, publicUrl: 'http://localhost:8080' });
  await app.register(
    (api) =>
      Promise.resolve(
        modelRoutes(api, {
          ...{ db: db.app, names, now: () => new Date('2026-03-03T01:00:00Z') },
          // Wang draws what is the fire brigade's.
          mayDraw: (_tx, { caller, item }) => Promise.resolve(caller.actor.id === 'Wang' && item === 'fire-check'),
        }),
      ),
    { prefix: '/api' },
  );
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const read = (url: string) => app.inject({ method: 'GET', url, headers: { cookie: 'as=Wang' } });

describe('an officer', () => {
  test('reads the model in force of an item as the file that it is', async () => {
    const answer = await read('/api/process-models/outdoor-ad');
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      200,
      expect.stringMatching(/^application\/xml/),
    ]);
    expect(answer.body).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*<bpmn:definitions [\s\S]*<\/bpmn:definitions>\s*$/,
    );
  });
  test('reads a version by its number', async () => {
    expect((await read('/api/process-models/outdoor-ad/versions/1')).body).toContain('process-outdoor-ad');
    expect((await read('/api/process-models/outdoor-ad/versions/2')).statusCode).toBe(404);
  });
  test('turns the pages of the list', async () => {
    type Page = { models: { item: string; version: number; origin: string }[]; after: string | null };
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: Page = (await read(`/api/process-models${after === '' ? '' : `?after=${after}`}`)).json();
      seen.push(...page.models.map(({ item }) => item));
      ({ after } = page);
    }
    expect([seen.length, new Set(seen).size]).toEqual([235, 235]);
  });
  test('sees in the list what each item and its department are called, unless the item is no longer in force', async () => {
    const page: { models: { item: string; name: unknown; department: unknown }[] } = (
      await read('/api/process-models?after=dibao')
    ).json();
    expect(page.models[0]).toMatchObject({ name: { zh: expect.stringContaining('事项') }, department: { zh: '某局' } });
    const dibao: ModelSheet = (await read('/api/process-models/dibao/steps')).json();
    expect(dibao.model).toMatchObject({ item: 'dibao', name: null, department: null });
  });
  test('is told of an item whether he may draw how it goes', async () => {
    const mayDraw = async (item: string) =>
      (await read(`/api/process-models/${item}/steps`)).json<ModelSheet>().mayDraw;
    expect([await mayDraw('fire-check'), await mayDraw('outdoor-ad')]).toEqual([true, false]);
  });
  test('reads the model as a list of steps with what each waits for', async () => {
    const { versions, steps }: ModelSheet = (await read('/api/process-models/fire-check/steps')).json();
    expect(versions).toMatchObject([{ version: 1, effectiveOn: '2026-03-02' }]);
    expect(steps?.find(({ id }) => id === 'post')).toEqual({
      id: 'post',
      name: '事后现场核查',
      work: {
        act: 'visit',
        role: 'reviewer',
        department: { zh: '县消防救援大队', en: 'Fire brigade' },
        jointWith: [],
        section: '防火监督科',
        limit: { value: 5, unit: 'workingDay' },
        phase: 'after',
      },
      waits: [{ name: '办结', conditions: [] }],
    });
  });
  test('is told by null steps when the file can no longer be read', async () => {
    const client = await db.owner.connect();
    await client.query(`update process.model set xml = '<shopping/>' where item = 'energy-review'`);
    client.release();
    const answer = await read('/api/process-models/energy-review/steps');
    expect([answer.statusCode, answer.json<ModelSheet>().steps]).toEqual([200, null]);
  });
  test('is told in a problem document when there is no such model', async () => {
    const answer = await read('/api/process-models/flying-saucer');
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      404,
      expect.stringContaining('application/problem+json'),
    ]);
  });
  test.each([
    '/api/process-models/Outdoor%20Ad',
    '/api/process-models?after=%27',
    '/api/process-models/outdoor-ad/versions/0',
    '/api/process-models/Outdoor%20Ad/steps',
  ])('%s is bad input', async (url) => {
    expect((await read(url)).statusCode).toBe(422);
  });
});

test('nobody reads them who has not signed in', async () => {
  for (const url of [
    '/api/process-models',
    '/api/process-models/outdoor-ad',
    '/api/process-models/outdoor-ad/steps',
    '/api/process-models/outdoor-ad/versions/1',
  ])
    expect((await app.inject({ url })).statusCode).toBe(401);
});
