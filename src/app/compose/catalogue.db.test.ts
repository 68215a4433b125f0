import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import { findPublishedDecision } from '../../modules/decisions/index.ts';
import { findFollowed, findModelInForce } from '../../modules/process/index.ts';
import { fillCatalogue } from './catalogue.ts';
import { modelNames } from './model-names.ts';
import { adoptSamples } from './template-samples.ts';

const ENTRIES = 235 + 95 + 54 + 439 + 246;
/** 告知承诺. */
const TEXTS = 13;
/** 一件事. */
const THEMES = 101;
/** Editions of templates of the city. */
const EDITIONS = 3;
/** 秒批. */
const DECISIONS = 13;
const shipped = fileURLToPath(new URL('../../../data', import.meta.url));
const april = new Date('2026-04-01T01:00:00Z');

let db: TestDatabase;
let folder: string;
beforeAll(async () => {
  db = await openTestDatabase();
  folder = join(await mkdtemp(join(tmpdir(), 'ow-fill-')), 'data');
  await cp(shipped, folder, { recursive: true });
});
afterAll(async () => {
  await rm(join(folder, '..'), { recursive: true });
  await db.close();
});

const fill = (more: { folder?: string; now?: () => Date } = {}) =>
  fillCatalogue({
    db: db.app,
    area: db.area,
    now: () => new Date('2026-03-02T01:00:00Z'),
    reason: 'a test',
    ...more,
  });
const modelOf = (item: string) =>
  db.app.within({ area: db.area }, (tx) => findModelInForce(tx, item, civilDate('2026-05-06')));
async function edit(item: string, change: (text: string) => string): Promise<void> {
  const file = join(folder, 'processes', `${item}.bpmn`);
  await writeFile(file, change(await readFile(file, 'utf8')));
}

/** A join that waits for every branch behind a fork that takes some. */
const withParallelJoins = (text: string) =>
  text.replaceAll(/inclusiveGateway( id="gateway-join[\s\S]*?)inclusiveGateway>/g, 'parallelGateway$1parallelGateway>');

describe('the catalogue with its models', () => {
  test('is loaded whole from what ships', async () => {
    expect(await fill()).toEqual({
      created: ENTRIES + 235 + TEXTS + THEMES + EDITIONS + DECISIONS,
      changed: 0,
      unchanged: 0,
      refused: [],
    });
  });
  test('the same folder again changes nothing', async () => {
    expect(await fill({ folder })).toEqual({
      created: 0,
      changed: 0,
      unchanged: ENTRIES + 235 + TEXTS + THEMES + EDITIONS + DECISIONS,
      refused: [],
    });
  });
  test('a model that was edited counts from the day on which it is loaded', async () => {
    await edit('dibao', (text) => text.replaceAll('收到申请', '群众来办'));
    expect(await fill({ folder, now: () => april })).toMatchObject({ created: 0, changed: 1, refused: [] });
    expect(await modelOf('dibao')).toMatchObject({ version: 2, effectiveOn: '2026-04-01' });
  });
  test('a model that may not run is told with its file and the way to the fault, and no model is loaded', async () => {
    await edit('tekun', (text) => text.replaceAll('收到申请', '群众来办'));
    await edit('outdoor-ad', (text) => withParallelJoins(text));
    await edit('mass-event', (text) => text.replace('ow:department="fire"', 'ow:department="magic"'));
    const { refused, ...counts } = await fill({ folder, now: () => april });
    expect(counts).toMatchObject({ created: 0, changed: 0 });
    expect(refused).toContainEqual({ key: 'mass-event.bpmn', reason: 'departmentUnknown', detail: 'magic' });
    expect(refused).toContainEqual({
      key: 'outdoor-ad.bpmn',
      reason: 'deadlock',
      detail: expect.stringMatching(/^gateway-join-1: event-received → accept → .* → gateway-join-1$/),
    });
    expect(await modelOf('tekun')).toMatchObject({ version: 1 });
  });
  test('a decision model that was edited decides from the day on which it is loaded, one that cannot be read is told with its file', async () => {
    const file = join(folder, 'decisions', 'elder-card.dmn');
    const xml = await readFile(file, 'utf8');
    await writeFile(file, xml.replace('&gt;= 60', '&gt;= 65'));
    await fill({ folder, now: () => april });
    const versionAt = (at: Date) =>
      db.app.within({ area: db.area }, async (tx) => (await findPublishedDecision(tx, 'elder-card', at))?.version);
    expect([await versionAt(new Date('2026-03-31T01:00:00Z')), await versionAt(april)]).toEqual([1, 2]);
    await writeFile(file, xml.replace('&gt;= 60', '&gt;= '));
    const { refused } = await fill({ folder, now: () => april });
    expect(refused.find(({ key }) => key === 'elder-card.dmn')).toMatchObject({ reason: 'expressionNotReadable' });
    expect(await versionAt(april)).toBe(2);
    await writeFile(file, xml);
  });
  test('a folder without models leaves those that stand', async () => {
    await rm(join(folder, 'processes'), { recursive: true });
    expect(await fill({ folder })).toEqual({
      created: 0,
      changed: 0,
      unchanged: ENTRIES + TEXTS + THEMES + EDITIONS + DECISIONS,
      refused: [],
    });
    expect(await modelOf('dibao')).toMatchObject({ version: 2 });
  });
  test('the demo county follows a template of which a newer edition waits; again it changes nothing', async () => {
    const deps = { db: db.app, now: () => april, names: modelNames };
    await adoptSamples(deps, db.area);
    await adoptSamples(deps, db.area);
    const followed = await db.app.within({ area: db.area }, (tx) => findFollowed(tx, 'dibao'));
    expect(followed).toMatchObject({ revision: 3, edition: 1, changes: [{ id: 2 }, { id: 3 }] });
  });
});
