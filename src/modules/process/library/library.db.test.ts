import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { departmentName, starterItems, starterModel } from '../../../../test/support/process/starter.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { area } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { examineModel } from './examine.ts';
import type { ModelFile } from './files.ts';
import { loadModels, type ModelReport } from './load.ts';
import { findModelInForce, findTamperedModels, getModel, listModels } from './queries.ts';

const [march, april, may] = [civilDate('2026-03-02'), civilDate('2026-04-01'), civilDate('2026-05-06')];
const stamp = {
  actor: { kind: 'system', id: 'load' } as const,
  at: new Date('2026-03-02T01:00:00Z'),
  reason: 'starter models',
};
const keys = ['public-health', 'outdoor-ad', 'dibao', 'enterprise-reg'];
const items = new Set(starterItems.map(({ key }) => key));
const departments = new Set(
  starterItems.flatMap(({ steps }) => steps.flatMap(({ actor, jointWith = [] }) => [actor, ...jointWith])),
);

let db: TestDatabase;
const within = <Value>(work: (tx: Tx) => Promise<Value>) => db.app.within({ area: db.area }, work);
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const textOf = (key: string) => new TextDecoder().decode(starterModel(key));
const fileOf = async (name: string, text = textOf(name)): Promise<ModelFile> => ({
  name,
  examined: await examineModel(new TextEncoder().encode(text)),
});
const load = (files: readonly ModelFile[], on = march): Promise<ModelReport> =>
  within((tx) => loadModels(tx, files, { items, departments, stamp: { ...stamp, on } }));
const count = async () => (await within((tx) => listModels(tx, { on: may }))).models.length;

describe('models of the county', () => {
  test('are kept as the first versions, the file to the byte', async () => {
    const files = await Promise.all(keys.map((key) => fileOf(key)));
    expect(await load(files)).toEqual({ created: 4, changed: 0, unchanged: 0, refused: [] });
    const model = await within((tx) => findModelInForce(tx, 'dibao', march));
    expect(model).toMatchObject({ item: 'dibao', version: 1, origin: 'modelled', effectiveOn: march });
    expect(model?.xml).toBe(textOf('dibao'));
  });
  test('loaded again, change nothing', async () => {
    const files = await Promise.all(keys.map((key) => fileOf(key)));
    expect(await load(files, april)).toEqual({ created: 0, changed: 0, unchanged: 4, refused: [] });
  });
  test('a file that was edited is the next version from its day on; a run that began before keeps the old one', async () => {
    const before = await within((tx) => findModelInForce(tx, 'dibao', march));
    const edited = textOf('dibao').replaceAll('收到申请', '群众来办');
    expect(await load([await fileOf('dibao', edited)], april)).toMatchObject({ created: 0, changed: 1 });
    expect(await within((tx) => findModelInForce(tx, 'dibao', civilDate('2026-03-31')))).toEqual(before);
    expect(await within((tx) => findModelInForce(tx, 'dibao', april))).toMatchObject({ version: 2, xml: edited });
    expect(await within((tx) => getModel(tx, before?.id ?? ''))).toEqual(before);
  });
  test('before any version there is none, and a version that nobody made is a mistake of the program', async () => {
    expect(await within((tx) => findModelInForce(tx, 'dibao', civilDate('2026-03-01')))).toBeUndefined();
    expect(await within((tx) => findModelInForce(tx, 'id-first', may))).toBeUndefined();
    const nobody = '00000000-0000-7000-8000-000000000000';
    await expect(within((tx) => getModel(tx, nobody))).rejects.toThrow(`no process model ${nobody}`);
  });
  test('brought twice at once are brought once', async () => {
    const file = await fileOf('hotel-license');
    const reports = await Promise.all([load([file]), load([file]), load([file])]);
    expect(reports.reduce((sum, { created, unchanged }) => sum + 10 * created + unchanged, 0)).toBe(12);
    expect(reports.flatMap(({ refused }) => refused)).toEqual([]);
  });
  test('who brought a version, when and why stands with it', async () => {
    const rows = await within((tx) =>
      tx
        .selectFrom('process.model')
        .select(['version', 'actor', 'reason', 'at'])
        .where('item', '=', 'outdoor-ad')
        .execute(),
    );
    expect(rows).toEqual([{ version: 1, ...stamp }]);
  });
  test('another encoding is kept as UTF-8 that says so', async () => {
    const utf16 = `\uFEFF${textOf('mass-event').replace('UTF-8', 'UTF-16')}`;
    const examined = await examineModel(Buffer.from(utf16, 'utf16le'));
    expect(await load([{ name: 'mass-event', examined }])).toMatchObject({ created: 1 });
    const model = await within((tx) => findModelInForce(tx, 'mass-event', march));
    expect(model?.xml).toBe(textOf('mass-event'));
  });
});

describe('of a folder in which one model may not run nothing is loaded', () => {
  /** A join that waits for every branch behind a fork that takes some. */
  const stuck = (text: string) =>
    text.replaceAll(
      /inclusiveGateway( id="gateway-join[\s\S]*?)inclusiveGateway>/g,
      'parallelGateway$1parallelGateway>',
    );
  test('a dead end, with the way to it', async () => {
    const files = [
      await fileOf('hotel-license', `${textOf('hotel-license')}<!-- new -->`),
      await fileOf('outdoor-ad', stuck(textOf('outdoor-ad'))),
    ];
    const before = await count();
    const { refused, ...counts } = await load(files);
    expect(counts).toEqual({ created: 0, changed: 0, unchanged: 0 });
    expect(refused[0]).toMatchObject({
      name: 'outdoor-ad',
      fault: {
        code: 'deadlock',
        path: expect.arrayContaining(['event-received', 'accept', 'gateway-fork-1', 'gateway-join-1']),
      },
    });
    expect(await count()).toBe(before);
    expect(await within((tx) => findModelInForce(tx, 'hotel-license', may))).toMatchObject({ version: 1 });
  });
  test.each<[string, string, (text: string) => string, object]>([
    ['a script', 'outdoor-ad', (text) => text.replaceAll('userTask', 'scriptTask'), { code: 'scriptNotExecuted' }],
    ['no XML', 'outdoor-ad', () => '<half', { code: 'notWellFormed' }],
    ['a document type', 'outdoor-ad', () => '<!DOCTYPE a><a/>', { code: 'doctype' }],
    [
      'an act that nobody knows',
      'outdoor-ad',
      (text) => text.replace('ow:act="visit"', 'ow:act="fly"'),
      { code: 'actUnknown', element: 'site', detail: 'fly' },
    ],
    [
      'a department that there is not',
      'outdoor-ad',
      (text) => text.replace('ow:department="urban"', 'ow:department="magic"'),
      { code: 'departmentUnknown', detail: 'magic' },
    ],
    [
      'somebody who comes along and is not there',
      'outdoor-ad',
      (text) => text.replace('ow:jointWith="approval"', 'ow:jointWith="approval magic"'),
      { code: 'departmentUnknown', detail: 'magic' },
    ],
    [
      'the model of another item',
      'outdoor-ad',
      (text) => text.replace('ow:item="outdoor-ad"', 'ow:item="dibao"'),
      { code: 'otherItem', detail: 'dibao' },
    ],
    [
      'a model of no item',
      'flying-saucer',
      () => textOf('dibao').replace('ow:item="dibao"', 'ow:item="flying-saucer"'),
      { code: 'itemUnknown', detail: 'flying-saucer' },
    ],
  ])('%s', async (_name, name, broken, fault) => {
    const text = broken(items.has(name) ? textOf(name) : '');
    const { created, refused } = await load([await fileOf('land-site'), await fileOf(name, text)]);
    expect([created, refused[0]]).toMatchObject([0, { name, fault }]);
    expect(await within((tx) => findModelInForce(tx, 'land-site', may))).toBeUndefined();
  });
});

describe('what stands', () => {
  test('is listed by item, the version in force of each, without the file', async () => {
    const { models, after } = await within((tx) => listModels(tx, { on: may }));
    expect(models.map(({ item, version }) => [item, version])).toEqual([
      ['dibao', 2],
      ['enterprise-reg', 1],
      ['hotel-license', 1],
      ['mass-event', 1],
      ['outdoor-ad', 1],
      ['public-health', 1],
    ]);
    expect([after, models.some((row) => 'xml' in row)]).toEqual([null, false]);
    expect((await within((tx) => listModels(tx, { on: march }))).models[0]).toMatchObject({
      item: 'dibao',
      version: 1,
    });
  });
  test('cannot be changed or taken away by the program', async () => {
    for (const statement of ['update process.model set xml = xml', 'delete from process.model']) {
      const client = await db.app.connect();
      await expect(client.query(statement).finally(() => client.release())).rejects.toThrow('permission denied');
    }
  });
  test('is not seen by another county', async () => {
    const other = { area: area('370829000000') };
    expect(await db.app.within(other, (tx) => listModels(tx, { on: may }))).toEqual({ models: [], after: null });
  });
  test('is found out when somebody changed a file behind the program’s back', async () => {
    expect(await within(findTamperedModels)).toEqual([]);
    const client = await db.owner.connect();
    await client.query(`update process.model set xml = xml || ' ' where item = 'dibao' and version = 1`);
    client.release();
    expect(await within(findTamperedModels)).toEqual([{ item: 'dibao', version: 1 }]);
  });
});

test('every department of the models has a name', () => {
  expect([...departments].filter((key) => departmentName(key) === undefined)).toEqual([]);
});
