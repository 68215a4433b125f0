import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { end, level, start, work, type Model } from '../../../../test/support/process/model.ts';
import { publish } from '../../../../test/support/process/published.ts';
import { conventions, done, officer } from '../../../../test/support/process/running.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { caseId, type CaseId } from '../../../kernel/id.ts';
import { systemScope, type Tx } from '../../../platform/database/index.ts';
import { beginRun, moveRun } from '../run/moves.ts';
import type { RunOwner } from '../run/deps.ts';
import { loadRun } from '../run/store/run.ts';
import { migrateRuns } from './carrying-out.ts';
import { findPlan, preview, startMigration, stopMigration, type MigrationDeps } from './commands.ts';
import { listMigrations } from './store.ts';

const monday = new Date('2026-03-02T01:00:00Z');
const stamp = { actor: { kind: 'system', id: 'test' } as const, at: monday };
const ann = officer({ letter: 'a' });
const row = (...names: string[]): Model => {
  const all = ['s', ...names, 'e'];
  const flows = all.slice(1).map((name, place) => `${all[place]} ${name}`);
  return { id: 'p', ...level([start('s'), ...names.map((name) => work(name, 'issue')), end('e')], ...flows) };
};

let database: TestDatabase;
let deps: MigrationDeps;
const scope = () => systemScope(database.area);
const within = <Value>(act: (tx: Tx) => Promise<Value>) => database.app.within(scope(), act);
const caller = () => ({
  ...{
    actor: { kind: 'officer' as const, id: ann.id },
    scope: scope(),
    kind: 'person' as const,
    roles: [],
    level: 3 as const,
  },
  ...{ secondFactor: true, sessionId: 's' },
});
const quiet: RunOwner = { onMoved: () => Promise.resolve() };
const carryOut = (owner: RunOwner = quiet, signal?: AbortSignal) =>
  migrateRuns({ ...deps, scope: scope(), owner }, signal);
const order = async (item: string, from = 1, to = 2) => {
  const wish = { from, to, mapping: { nodes: {}, flows: {} }, reason: '新流程' };
  const started = await startMigration(deps, { caller: caller(), once: undefined }, { item, wish });
  if (!started.ok) throw new Error(started.error.code);
  return started.value.id;
};

/** Cases of an item that begin on the newest version and have done the first steps. */
async function cases(item: string, count: number, steps = 0): Promise<CaseId[]> {
  const ids = Array.from({ length: count }, () => caseId(uuid()));
  for (const id of ids)
    await within(async (tx) => {
      await beginRun(tx, deps, {
        id,
        item: { key: item, entry: {} },
        department: 'approval',
        on: civilDate('2026-03-02'),
        stamp,
      });
      for (let step = 1; step <= steps; step += 1)
        await moveRun(tx, deps, {
          id,
          command: { type: 'complete', task: `t${step}`, officer: ann, done: done() },
          stamp,
        });
    });
  return ids;
}
const versionsOf = async (ids: readonly CaseId[]) =>
  Promise.all(
    ids.map(async (id) => {
      const { value: run } = await within((tx) => loadRun(tx, id));
      return run.status === 'unbegun' ? 0 : run.model.version;
    }),
  );
async function askOwner(statement: string): Promise<unknown[]> {
  const client = await database.owner.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    client.release();
  }
}
const published = (item: string, model: Model) => within((tx) => publish(tx, { item, model, at: monday }));

beforeAll(async () => {
  database = await openTestDatabase();
  deps = {
    ...{ db: database.app, now: () => monday, conventions: () => conventions },
    departmentNames: () => Promise.resolve(new Map()),
    closedDepartments: () => Promise.resolve(new Set<string>()),
    names: { items: () => Promise.resolve(new Map()), departments: () => Promise.resolve(new Map()) },
  };
});
afterAll(() => database.close());

describe('running cases', () => {
  test('are planned and looked at before anything moves', async () => {
    await published('planned', row('a', 'b'));
    await cases('planned', 2);
    const [third] = await cases('planned', 1, 1);
    await published('planned', row('a', 'c'));
    const plan = await within((tx) => findPlan(tx, deps, { item: 'planned', from: 1, to: 2 }));
    expect(plan).toMatchObject({
      running: 3,
      places: [
        { node: 'a', cases: 2, choices: [{ node: 'a' }, { node: 'c' }] },
        { node: 'b', cases: 1 },
      ],
    });
    const wish = { from: 1, to: 2, mapping: { nodes: {}, flows: {} } };
    const seen = await within((tx) => preview(tx, deps, { item: 'planned', wish, caller: caller() }));
    expect(seen).toEqual({
      ok: true,
      value: { over: 2, reopened: 0, stays: [{ caseId: third, why: [{ code: 'placeGone', element: 'b' }] }], more: 0 },
    });
    const mapped = { ...wish, mapping: { nodes: { b: 'c' }, flows: {} } };
    expect(await within((tx) => preview(tx, deps, { item: 'planned', wish: mapped, caller: caller() }))).toMatchObject({
      value: { over: 3, stays: [] },
    });
  });

  test('go over each once, those that cannot stay, and nothing else of them changes', async () => {
    await published('moved', row('a', 'b'));
    const [going, staying] = [await cases('moved', 60), await cases('moved', 3, 1)];
    await published('moved', row('a', 'c'));
    const id = await order('moved');
    expect(await carryOut()).toMatchObject({ over: 60, stayed: 3, failed: [] });
    expect([new Set(await versionsOf(going)), await versionsOf(staying)]).toEqual([new Set([2]), [1, 1, 1]]);
    expect(await carryOut()).toMatchObject({ over: 0, stayed: 0 });
    expect(await within((tx) => listMigrations(tx, 'moved'))).toMatchObject([
      { id, state: 'done', over: 60, stayed: 3 },
    ]);
    const [first] = going;
    if (first === undefined) throw new Error('there are cases');
    const tasks = await within((tx) =>
      tx.selectFrom('process.task').select(['node', 'state']).where('case_id', '=', first).execute(),
    );
    expect(tasks).toEqual([{ node: 'a', state: 'open' }]);
  });

  test('whose migration was cut short in the middle, by the office or by a fault, go over once in the end', async () => {
    await published('cut', row('a', 'b'));
    const ids = await cases('cut', 20);
    await published('cut', row('a', 'c', 'b'));
    await order('cut');
    const stop = new AbortController();
    let told = 0;
    const breaking: RunOwner = {
      onMoved: () => {
        told += 1;
        if (told === 5) throw new Error('the lights went out');
        if (told === 9) stop.abort();
        return Promise.resolve();
      },
    };
    const first = await carryOut(breaking, stop.signal);
    expect([first.over, first.failed.length]).toEqual([8, 1]);
    const workers = await Promise.all([carryOut(), carryOut()]);
    expect(workers.reduce((sum, { over }) => sum + over, 0)).toBeLessThanOrEqual(12);
    await carryOut();
    expect(new Set(await versionsOf(ids))).toEqual(new Set([2]));
    const events = await within((tx) =>
      tx.selectFrom('process.migrated').select('case_id').where('case_id', 'in', ids).execute(),
    );
    expect(events).toHaveLength(20);
  });

  test('that were not tried yet are counted, whatever became meanwhile of those that stay', async () => {
    await published('left', row('a', 'b'));
    await cases('left', 3);
    const staying = await cases('left', 2, 1);
    await published('left', row('a', 'c'));
    await order('left');
    const dark: RunOwner = { onMoved: () => Promise.reject(new Error('the lights are out')) };
    expect((await carryOut(dark)).failed).toHaveLength(3);
    const listed = async () => (await within((tx) => listMigrations(tx, 'left')))[0];
    expect(await listed()).toMatchObject({ state: 'running', over: 0, stayed: 2, left: 3 });
    for (const id of staying)
      await within((tx) => moveRun(tx, deps, { id, command: { type: 'end', why: 'withdrawn' }, stamp }));
    expect(await listed()).toMatchObject({ over: 0, stayed: 2, left: 3 });
    await carryOut();
    expect(await listed()).toMatchObject({ state: 'done', over: 3, stayed: 2, left: 0 });
  });

  test('go back by the same way', async () => {
    await published('back', row('a', 'b'));
    const ids = await cases('back', 5);
    const before = await Promise.all(ids.map((id) => within((tx) => loadRun(tx, id))));
    await published('back', row('a', 'c', 'b'));
    await order('back');
    await carryOut();
    await order('back', 2, 1);
    expect(await carryOut()).toMatchObject({ over: 5, stayed: 0 });
    const after = await Promise.all(ids.map((id) => within((tx) => loadRun(tx, id))));
    expect(after.map(({ value }) => value)).toEqual(before.map(({ value }) => value));
  });

  test('are taken up at once: the order and its job are one act, and what was refused orders nothing', async () => {
    await published('ordered', row('a', 'b'));
    await published('ordered', row('a', 'c'));
    await askOwner('delete from graphile_worker._private_jobs');
    await expect(order('ordered', 1, 3)).rejects.toThrow('versionUnknown');
    expect(await askOwner('select key from graphile_worker.jobs')).toEqual([]);
    await order('ordered');
    await expect(order('ordered')).rejects.toThrow('migrationRunning');
    expect(await askOwner('select key, task_identifier, run_at <= now() as due from graphile_worker.jobs')).toEqual([
      { key: 'process:migrations/ordered', task_identifier: 'process:migrations', due: true },
    ]);
    await carryOut();
  });

  test('are moved by one order at a time, which can be stopped', async () => {
    await published('stopped', row('a', 'b'));
    await cases('stopped', 1);
    await published('stopped', row('a', 'c'));
    const id = await order('stopped');
    await expect(order('stopped')).rejects.toThrow('migrationRunning');
    const stop = () => stopMigration(deps, { caller: caller(), once: undefined }, id);
    expect([(await stop()).ok, await stop()]).toEqual([true, { ok: false, error: { code: 'migrationOver' } }]);
    expect(await carryOut()).toMatchObject({ over: 0 });
    const wish = { from: 2, to: 2, mapping: { nodes: {}, flows: {} }, reason: 'x' };
    const none = { caller: caller(), once: undefined };
    expect(await startMigration(deps, none, { item: 'stopped', wish })).toMatchObject({
      error: { code: 'sameVersion' },
    });
    expect(await startMigration(deps, none, { item: 'stopped', wish: { ...wish, to: 9 } })).toMatchObject({
      error: { code: 'versionUnknown' },
    });
  });
});
