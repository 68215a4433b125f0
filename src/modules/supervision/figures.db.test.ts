import { sql } from 'kysely';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { ask } from '../../../test/support/log/append.ts';
import { countAll } from '../../../test/support/supervision/counting.ts';
import { appendHistories, eventsOf, history, idOf, type History } from '../../../test/support/supervision/histories.ts';
import { systemScope } from '../../platform/database/index.ts';
import { rebuild, verifyLog } from '../../platform/log/index.ts';
import { caseStreams } from '../intake/index.ts';
import { evolve } from './evolve.ts';
import { findMiscounts, happeningList, recountFigures, standingList } from './index.ts';
import type { Standing } from './model.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

const scope = () => systemScope(database.area);

const problems = async () =>
  (
    await database.follower.within(scope(), (tx) =>
      verifyLog(tx, {
        streams: [caseStreams],
        projections: [happeningList, standingList],
        recounts: [{ name: 'figures', recount: findMiscounts }],
      }),
    )
  ).problems;

async function rebuildFigures(): Promise<void> {
  for (const one of [happeningList, standingList]) await rebuild(database.owner, one);
  await database.owner.within(scope(), recountFigures);
}

const numbered = (histories: readonly Omit<History, 'number'>[]): History[] =>
  histories.map((one, number) => ({ ...one, number }));

/** By another way than the product's: every event of every case, counted in memory. */
function recounted(histories: readonly History[]) {
  const sums = { received: 0, refused: 0, granted: 0, denied: 0, withdrawn: 0 };
  for (const one of histories) {
    let standing: Standing | undefined;
    for (const event of eventsOf(one)) {
      const before = standing;
      standing = evolve(standing, event);
      if (event.type === 'caseSubmitted') sums.received += 1;
      else if (before === undefined) continue;
      else if (event.type === 'acceptanceRefused') sums.refused += 1;
      else if (event.type === 'caseDecided') sums[event.outcome] += 1;
      else if (event.type === 'caseWithdrawn') sums.withdrawn += 1;
    }
  }
  return sums;
}

const kept = async () =>
  (
    await ask<ReturnType<typeof recounted>>(
      database,
      `select sum(received)::int as received, sum(refused)::int as refused, sum(granted)::int as granted, sum(denied)::int as denied,
         sum(withdrawn)::int as withdrawn from supervision.tally where grain = 'month' and item = '*'`,
    )
  )[0];

test('whatever happens to cases, in whatever pieces it comes: every figure equals a count from the log', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 40 }), fc.nat(8), async (drawn, cut) => {
      const fresh = await openTestDatabase();
      const before = database;
      database = fresh;
      try {
        const histories = numbered(drawn);
        // First the beginnings of all, then the rest: cases move while others are counted.
        await appendHistories(
          fresh.app,
          fresh.area,
          histories.map((one) => ({ ...one, steps: one.steps.slice(0, cut) })),
        );
        await countAll(database);
        await appendHistories(fresh.app, fresh.area, histories);
        await countAll(database);
        expect(await problems()).toEqual([]);
        expect(await kept()).toEqual(recounted(histories));
      } finally {
        database = before;
        await fresh.close();
      }
    }),
    { numRuns: 12 },
  );
});

const some = (count: number, seed = 7) => numbered(fc.sample(history, { numRuns: count, seed }));

test('a rebuild makes the same rows, and a follower that comes after it counts nothing twice', async () => {
  const histories = some(120);
  await appendHistories(database.app, database.area, histories.slice(0, 80));
  await countAll(database);
  const rows = () =>
    ask(database, 'select * from supervision.tally order by area, grain, item, since, department, channel');
  const once = await rows();
  await rebuildFigures();
  expect(await rows()).toEqual(once);
  // Behind when it is rebuilt: the rebuild runs ahead, the follower then comes to what is there.
  await appendHistories(database.app, database.area, histories.slice(80));
  await rebuildFigures();
  await countAll(database);
  expect(await problems()).toEqual([]);
  expect(await kept()).toEqual(recounted(histories));
});

test('while the follower is behind, what it has not come to is not held against it', async () => {
  await appendHistories(database.app, database.area, some(5));
  expect(await problems()).toEqual([]);
});

test.each([
  [
    'a happening that no event made',
    'update supervision.happening set happened_on = happened_on + 1',
    'projectionDiffers',
  ],
  [
    'a case that stands otherwise',
    `update supervision.standing set due_by = due_by - 1 where due_by < '9999-01-01'`,
    'projectionDiffers',
  ],
  [
    'a figure that its cases do not make',
    `update supervision.tally set received = received + 1 where item = '*'`,
    'countDiffers',
  ],
  ['a cause counted too often', 'update supervision.cause_tally set times = times + 1', 'countDiffers'],
  ['an open case that is none', 'update supervision.open_tally set cases = cases + 1', 'countDiffers'],
  ['a figure of nothing', 'delete from supervision.tally', 'countDiffers'],
])('%s is found', async (_what, statement, code) => {
  await appendHistories(database.app, database.area, some(30));
  await countAll(database);
  expect(await problems()).toEqual([]);
  await ask(database, statement);
  expect((await problems()).map((problem) => problem.code)).toContain(code);
});

test('a department reads its own figures and cases and no others', async () => {
  await appendHistories(database.app, database.area, some(40));
  await countAll(database);
  for (const table of ['happening', 'standing', 'tally', 'cause_tally', 'open_tally']) {
    const seenBy = async (departments: string[] | 'all') =>
      database.app.within({ area: database.area, departments }, async (tx) => {
        const { rows } = await sql<{ department: string }>`
          select distinct department from ${sql.table(`supervision.${table}`)} order by 1`.execute(tx);
        return rows.map(({ department }) => department);
      });
    expect(await seenBy('all'), table).toEqual(['approval', 'health', 'tax']);
    expect(await seenBy(['health']), table).toEqual(['health']);
    expect(await seenBy([]), table).toEqual([]);
  }
});

test('a case that is over leaves no row behind', async () => {
  const [one] = some(1);
  if (!one) throw new Error('no history');
  const steps = (['accept', 'grant'] as const).map((kind) => ({ kind, after: 1, length: 9 }));
  await appendHistories(database.app, database.area, [{ ...one, steps }]);
  await countAll(database);
  expect(await ask(database, 'select * from supervision.standing')).toEqual([]);
  expect(await ask(database, 'select * from supervision.open_tally')).toEqual([]);
  const happened = await ask<{ what: string; case_id: string }>(
    database,
    'select what, case_id from supervision.happening order by version',
  );
  expect(happened.map(({ what }) => what)).toEqual(['received', 'accepted', 'granted']);
  expect(new Set(happened.map(({ case_id }) => case_id))).toEqual(new Set([idOf(one.number)]));
});
