// The program dies while it puts running cases over to another version of their process: each goes over once, with all that it has.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { MigrationPlan, MigrationRow } from '../../src/modules/process/migration/contract.ts';
import { systemScope } from '../../src/platform/database/index.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act } from '../support/app/errand.ts';
import type { House } from '../support/app/house.ts';
import { signedInOfficer } from '../support/app/people.ts';
import { startRealApp } from '../support/app/real-app.ts';
import { allSent, prepared } from '../support/app/submissions.ts';
import { findBroken } from '../support/invariants/find-broken.ts';
import { approval } from '../support/process/approval.ts';
import { work } from '../support/process/model.ts';
import { publish } from '../support/process/published.ts';

const COUNT = 80;
const PEOPLE = 8;
const STRUCK_AFTER = 15;
const ITEM = 'public-health';
const WITHIN_MS = 150_000;

/** Two departments at once; the second version calls what one of them does otherwise. */
const version = (second: string) =>
  approval({
    id: 'permit',
    examining: [work('papers', 'review'), { ...work(second, 'review', { department: 'health' }), name: '卫生审查' }],
  });

async function published(house: House, second: string): Promise<void> {
  const { databases, config, now } = house.foundation;
  await databases.owner.within(systemScope(config.area), (tx) =>
    publish(tx, { item: ITEM, model: version(second), at: now() }),
  );
}

type Row = Readonly<Record<string, unknown>>;
async function asked<Found = { row: Row }>({ foundation }: House, statement: string): Promise<Found[]> {
  const owner = await foundation.databases.owner.connect();
  try {
    return (await owner.query(statement)).rows as Found[];
  } finally {
    owner.release();
  }
}

/** Who has what, until when, and how the clock of the law stands, straight from the tables. */
async function standing(house: House) {
  const read = async (what: string) => (await asked(house, what)).map(({ row }) => JSON.stringify(row)).toSorted();
  return {
    tasks: await read('select to_jsonb(t) as row from process.task t'),
    timers: await read('select to_jsonb(t) as row from process.timer t'),
    cases: await read(`select to_jsonb(c) - 'version' - 'updated_at' as row from intake.case_list c`),
  };
}

const timesOver = (house: House) =>
  asked<{ times: number; cases: number }>(
    house,
    `select times, count(*)::int as cases from (
       select count(*) filter (where type = 'runMigrated')::int as times from log.event
       where stream like 'process.run%' group by stream) each group by times order by times`,
  );
const triedOf = async (house: House) => (await asked(house, 'select case_id from process.migrated')).length;

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + WITHIN_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it does not come about');
    await sleep(20);
  }
}

test('kill -9 in the middle of 80 cases that go over to another version: each goes over once, and nothing of it is lost', async () => {
  const app = await startRealApp();
  const house = await app.house();
  await published(house, 'hygiene');
  const submissions = await prepared(house, { count: COUNT, people: PEOPLE });
  const receipts = await allSent(submissions, { atOnce: 8 });
  const clerk = await signedInOfficer(house.modules.identity, { number: 901, roles: ['clerk'] });
  const accepted = receipts.filter((_, place) => place % 5 === 0);
  for (const { caseId } of accepted) jsonOf(await act(clerk, caseId, ['accept', {}]));
  const before = await standing(house);

  await published(house, 'sanitation');
  const cataloguer = await signedInOfficer(house.modules.identity, { number: 905, roles: ['cataloguer'] });
  const models = `/api/process-models/${ITEM}`;
  const [{ to } = { to: 0 }] = await asked<{ to: number }>(
    house,
    `select max(version)::int as to from process.model where item = '${ITEM}'`,
  );
  const from = to - 1;
  const { proposed: mapping } = jsonOf<MigrationPlan>(
    await cataloguer.get(`${models}/migration-plan?from=${from}&to=${to}`),
  );
  expect(mapping.nodes).toEqual({ hygiene: 'sanitation' });
  jsonOf(await cataloguer.post(`${models}/migrations`, { from, to, mapping, reason: '新流程' }));

  await until(async () => (await triedOf(house)) >= STRUCK_AFTER);
  await app.program().end('SIGKILL');
  const tried = await triedOf(house);
  expect(tried).toBeLessThan(COUNT);
  expect(await timesOver(house)).toEqual([
    { times: 0, cases: COUNT - tried },
    { times: 1, cases: tried },
  ]);
  await app.killAndStart();
  const row = async () =>
    jsonOf<{ migrations: MigrationRow[] }>(await cataloguer.get(`${models}/migrations`)).migrations[0];
  await until(async () => (await row())?.state === 'done');

  expect(await row()).toMatchObject({ over: COUNT, stayed: 0, left: 0 });
  expect(await timesOver(house)).toEqual([{ times: 1, cases: COUNT }]);
  const expected = before.tasks.map((task) => task.replace('"node":"hygiene"', '"node":"sanitation"')).toSorted();
  expect(expected.filter((task) => task.includes('sanitation'))).toHaveLength(accepted.length);
  expect(await standing(house)).toEqual({ ...before, tasks: expected });
  const { config, databases, fileStore: store } = house.foundation;
  expect(await findBroken({ area: config.area, follower: databases.follower, store, acknowledged: receipts })).toEqual(
    [],
  );
}, 400_000);
