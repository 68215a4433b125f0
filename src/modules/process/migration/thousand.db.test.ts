// A thousand live cases in every way in which a case can stand, put over and back again, and counted by other means than the product's.
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { everywhere, RENAMED } from '../../../../test/support/process/everywhere-model.ts';
import { ann, STATES, type Act } from '../../../../test/support/process/everywhere-states.ts';
import { publish } from '../../../../test/support/process/published.ts';
import { conventions } from '../../../../test/support/process/running.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { caseId, type CaseId } from '../../../kernel/id.ts';
import { systemScope, type Tx } from '../../../platform/database/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import type { RunOwner } from '../run/deps.ts';
import type { Running } from '../run/model.ts';
import { beginRun, moveRun } from '../run/moves.ts';
import { runProjections } from '../run/projections/rows.ts';
import { loadRun, runStreams } from '../run/store/run.ts';
import { migrateRuns } from './carrying-out.ts';
import { findPlan, preview, startMigration, type MigrationDeps } from './commands.ts';
import type { MappingFact } from './contract.ts';
import { listMigrations } from './store.ts';

const COUNT = 1_000;
const AT_ONCE = 8;
const ITEM = 'everywhere';
const monday = new Date('2026-03-02T01:00:00Z');
const stamp = { actor: { kind: 'system', id: 'test' } as const, at: monday };

let database: TestDatabase;
let deps: MigrationDeps;
const scope = () => systemScope(database.area);
const within = <Value>(act: (tx: Tx) => Promise<Value>) => database.app.within(scope(), act);
const caller = () => ({
  ...{ actor: { kind: 'officer' as const, id: ann.id }, scope: scope(), kind: 'person' as const, roles: [] },
  ...{ level: 3 as const, secondFactor: true, sessionId: 's' },
});
const quiet: RunOwner = { onMoved: () => Promise.resolve() };
const carryOut = (owner: RunOwner = quiet, signal?: AbortSignal) =>
  migrateRuns({ ...deps, scope: scope(), owner }, signal);

async function order(from: number, to: number, mapping: MappingFact): Promise<string> {
  const wish = { from, to, mapping, reason: '新流程' };
  const started = await startMigration(deps, { caller: caller(), once: undefined }, { item: ITEM, wish });
  if (!started.ok) throw new Error(started.error.code);
  return started.value.id;
}

const runOf = async (tx: Tx, id: CaseId): Promise<Running> => {
  const { value } = await loadRun(tx, id);
  if (value.status === 'unbegun') throw new Error(`${id} runs`);
  return value;
};
const acted = (id: CaseId, act: Act) =>
  within(async (tx) => {
    const moved = await moveRun(tx, deps, { id, command: act(await runOf(tx, id)), stamp });
    if (!moved.ok) throw new Error(JSON.stringify(moved.error));
  });

async function each<Item>(
  items: readonly Item[],
  work: (item: Item, place: number) => Promise<unknown>,
): Promise<void> {
  const left = [...items.entries()];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

const names = Object.keys(STATES);
const stateOf = (place: number) => names[place % names.length] ?? '';
const OVER = ['decided', 'withdrawn'];
let ids: CaseId[];

beforeAll(async () => {
  database = await openTestDatabase();
  deps = {
    ...{ db: database.app, now: () => monday, conventions: () => conventions },
    departmentNames: () => Promise.resolve(new Map()),
    closedDepartments: () => Promise.resolve(new Set<string>()),
    names: { items: () => Promise.resolve(new Map()), departments: () => Promise.resolve(new Map()) },
  };
  await within((tx) => publish(tx, { item: ITEM, model: everywhere({ renamed: false }), at: monday }));
  ids = Array.from({ length: COUNT }, () => caseId(uuid()));
  const [item, on] = [{ key: ITEM, entry: {} }, civilDate('2026-03-02')];
  await each(ids, async (id, place) => {
    await within((tx) => beginRun(tx, deps, { id, item, department: 'approval', on, stamp }));
    for (const act of STATES[stateOf(place)] ?? []) await acted(id, act);
  });
  await within((tx) => publish(tx, { item: ITEM, model: everywhere({ renamed: true }), at: monday }));
}, 400_000);
afterAll(() => database.close());

type Row = Readonly<Record<string, unknown>>;
const TABLES = ['run', 'task', 'timer', 'wait', 'incident'] as const;

/** Everything that lists and desks read of the runs, straight from the tables, in an order that names do not change. */
async function recounted(
  as: (table: string, row: Row) => Row = (_table, row) => row,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of TABLES) {
    const rows = await asked<{ row: Row }>(`select to_jsonb(t) as row from process.${table} t`);
    found[table] = rows.map(({ row }) => JSON.stringify(as(table, row))).toSorted();
  }
  return found;
}

async function asked<Found extends object>(statement: string): Promise<Found[]> {
  const owner = await database.owner.connect();
  try {
    return (await owner.query<Found>(statement)).rows;
  } finally {
    owner.release();
  }
}

/** What a row is to be in the second version, said without the product. */
function there(table: string, row: Row): Row {
  const called = (field: string) => ({ [field]: RENAMED[String(row[field])] ?? row[field] });
  const isOver = row['status'] === 'ended' || row['state'] === 'done' || row['state'] === 'cancelled';
  if (isOver) return row;
  if (table === 'run') return { ...row, model_version: 2 };
  return { ...row, ...called(table === 'task' ? 'node' : 'element') };
}

const runs = () => Promise.all(ids.map((id) => within((tx) => runOf(tx, id))));
const timesMigrated = async (): Promise<ReadonlyMap<string, number>> => {
  const rows = await asked<{ case_id: string; times: number }>(
    `select case_id, count(*)::int as times from log.event where type = 'runMigrated' group by case_id`,
  );
  return new Map(rows.map(({ case_id, times }) => [case_id, times]));
};
const turnedRound = (mapping: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(mapping).map(([from, to]) => [to, from]));

const live = () => ids.filter((_, place) => !OVER.includes(stateOf(place)));
let mapping: MappingFact;

test('there is a case for every way to stand, and each stands so', async () => {
  expect(names.length).toBeGreaterThan(20);
  const [tasks, timers, waits, incidents] = await Promise.all([
    asked<{ state: string }>('select distinct state from process.task order by state'),
    asked<{ element: string }>('select distinct element from process.timer order by element'),
    asked<{ element: string }>('select distinct element from process.wait order by element'),
    asked('select case_id from process.incident'),
  ]);
  expect(tasks.map(({ state }) => state)).toEqual(['cancelled', 'done', 'open', 'suspended']);
  expect(timers.map(({ element }) => element)).toEqual(['lapse', 'nudge', 'silence']);
  expect(waits.map(({ element }) => element)).toEqual(['objection', 'pay', 'supplement']);
  expect(incidents).toHaveLength(ids.filter((_, place) => stateOf(place).startsWith('stuck')).length);
});

test('a thousand are looked at and put over: nothing of them is lost, and back again all are as they were', async () => {
  const plan = await within((tx) => findPlan(tx, deps, { item: ITEM, from: 1, to: 2 }));
  mapping = plan?.proposed ?? { nodes: {}, flows: {} };
  expect(mapping.nodes).toEqual(RENAMED);
  const wish = { from: 1, to: 2, mapping };
  expect(await within((tx) => preview(tx, deps, { item: ITEM, wish, caller: caller() }))).toEqual({
    ok: true,
    value: { over: live().length, reopened: 0, stays: [], more: 0 },
  });

  const [before, expected, stood] = [await recounted(), await recounted(there), await runs()];
  await order(1, 2, mapping);
  expect(await carryOut()).toEqual({ over: live().length, stayed: 0, failed: [] });
  expect(await recounted()).toEqual(expected);
  expect((await runs()).map(({ state }) => state.variables)).toEqual(stood.map(({ state }) => state.variables));

  await order(2, 1, { nodes: turnedRound(mapping.nodes), flows: turnedRound(mapping.flows) });
  expect(await carryOut()).toEqual({ over: live().length, stayed: 0, failed: [] });
  expect(await recounted()).toEqual(before);
  expect(await runs()).toEqual(stood);
}, 400_000);

test('two programs put them over while they move and end: each once, and what happened meanwhile is not lost', async () => {
  const heard = async () => {
    const rows = await asked<{ case_id: string; heard: number }>(
      `select case_id, count(*)::int as heard from process.task where node = 'hear' group by case_id`,
    );
    return new Map(rows.map(({ case_id, heard: times }) => [case_id, times]));
  };
  const [before, times] = [await heard(), await timesMigrated()];
  const objected: CaseId[] = [];
  const ended: CaseId[] = [];
  const meanwhile = async () => {
    await each(live().toReversed(), async (id, place) => {
      const command: ReturnType<Act> =
        place % 4 === 0
          ? { type: 'end', why: 'withdrawn' }
          : { type: 'deliver', message: { id: `late ${id}`, name: 'objection' }, set: {} };
      const moved = await within((tx) => moveRun(tx, deps, { id, command, stamp }));
      if (!moved.ok) throw new Error(JSON.stringify(moved.error));
      (command.type === 'end' ? ended : objected).push(id);
    });
  };
  const ordered = await order(1, 2, mapping);
  const [one, other] = await Promise.all([carryOut(), carryOut(), meanwhile()]);
  expect([...one.failed, ...other.failed]).toEqual([]);
  await carryOut();

  const [after, now] = [await heard(), await timesMigrated()];
  const versions = await asked<{ status: string; model_version: number; cases: number }>(
    'select status, model_version, count(*)::int as cases from process.run group by 1, 2 order by 1, 2',
  );
  expect(versions.filter(({ status }) => status === 'running')).toEqual([
    { status: 'running', model_version: 2, cases: objected.length },
  ]);
  expect(objected.filter((id) => (now.get(id) ?? 0) !== (times.get(id) ?? 0) + 1)).toEqual([]);
  expect(ended.filter((id) => (now.get(id) ?? 0) > (times.get(id) ?? 0) + 1)).toEqual([]);
  expect(objected.filter((id) => (after.get(id) ?? 0) !== (before.get(id) ?? 0) + 1)).toEqual([]);
  const listed = await within((tx) => listMigrations(tx, ITEM));
  expect(listed.find(({ id }) => id === ordered)).toMatchObject({
    state: 'done',
    over: one.over + other.over,
    left: 0,
  });
  const { problems } = await database.follower.within({ area: database.area }, (tx) =>
    verifyLog(tx, { streams: [runStreams], projections: runProjections }),
  );
  expect(problems.filter(({ code }) => code !== 'eventNotNumbered')).toEqual([]);
}, 400_000);
