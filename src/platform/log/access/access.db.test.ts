import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { area, caseId, personId, type PersonId } from '../../../kernel/id.ts';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { ask } from '../../../../test/support/log/append.ts';
import { emptyLog } from '../../../../test/support/log/empty.ts';
import { stamp } from '../../../../test/support/log/tally.ts';
import { systemScope } from '../../database/index.ts';
import type { Actor } from '../event.ts';
import { AccessLog, digestAccesses, findAccesses, makeAccessPartitions, verifyLog, type Access } from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => emptyLog(database));

const wang = personId(uuid());
const li = personId(uuid());
const someCase = caseId(uuid());
const clerk: Actor = { kind: 'officer', id: 'o1', role: 'clerk', department: 'health' };
const here = () => systemScope(database.area);
const own = (person: PersonId) => ({ area: database.area, person });

const record = (at: string, ...accesses: Access[]) =>
  database.app.within(here(), async (tx) => {
    const log = new AccessLog({ actor: clerk, at: new Date(at) });
    for (const access of accesses) log.record(access);
    await log.write(tx);
  });
const look = (person: PersonId, what = 'case.application'): Access => ({
  person,
  caseId: someCase,
  what,
  why: 'review',
});
const seenBy = (person: PersonId, whose = person) =>
  database.app.within(own(person), (tx) => findAccesses(tx, whose, { before: new Date('2100-01-01') }));
const partitions = async () =>
  (
    await ask<{ name: string; rows: number }>(
      database,
      `select tableoid::regclass::text as name, count(*)::int as rows from log.access group by 1 order by 1`,
    )
  ).map(({ name, rows }) => `${name} ${rows}`);

describe('a look at a person’s file', () => {
  test('is written with who, whose, what, why and when', async () => {
    await record('2026-03-02T02:00:00Z', look(wang));
    expect(await seenBy(wang)).toEqual([
      { at: new Date('2026-03-02T02:00:00Z'), actor: clerk, caseId: someCase, what: 'case.application', why: 'review' },
    ]);
  });

  test('counts once in a request, however often the same is read', async () => {
    await record('2026-03-02T02:00:00Z', look(wang), look(wang), look(wang, 'case.materials'), look(li));
    expect((await seenBy(wang)).map(({ what }) => what).toSorted()).toEqual(['case.application', 'case.materials']);
  });

  test('is written in one statement for the whole request, and only once', async () => {
    await database.app.within(here(), async (tx) => {
      const log = new AccessLog({ actor: clerk, at: new Date('2026-03-02T02:00:00Z') });
      await log.write(tx);
      log.record(look(wang));
      log.record(look(li));
      await log.write(tx);
      await log.write(tx);
    });
    expect(await ask(database, 'select 1 from log.access')).toHaveLength(2);
  });

  test('that cannot be written down fails the transaction that looked', async () => {
    const elsewhere = database.app.within(here(), async (tx) => {
      const log = new AccessLog({ actor: clerk, at: new Date('2026-03-02T02:00:00Z') });
      log.record({ ...look(wang), person: JSON.parse('"nobody"') });
      await log.write(tx);
    });
    await expect(elsewhere).rejects.toThrow('uuid');
  });
});

describe('who may see the looks', () => {
  test('a person sees those at his or her own file and no other', async () => {
    await record('2026-03-02T02:00:00Z', look(wang), look(li));
    expect(await seenBy(wang)).toHaveLength(1);
    expect(await seenBy(wang, li)).toEqual([]);
  });

  test('a person sees the latest first, a page at a time', async () => {
    for (const day of ['03', '01', '02']) await record(`2026-03-${day}T02:00:00Z`, look(wang));
    const page = (before: string) =>
      database.app.within(own(wang), (tx) => findAccesses(tx, wang, { before: new Date(before), limit: 2 }));
    const days = (looked: { at: Date }[]) => looked.map(({ at }) => at.getUTCDate());
    expect(days(await page('2027-01-01'))).toEqual([3, 2]);
    expect(days(await page('2026-03-02T02:00:00Z'))).toEqual([1]);
  });

  test('officers of the desk, and whoever forgot the scope, see none', async () => {
    await record('2026-03-02T02:00:00Z', look(wang));
    const desk = { ...here(), departments: ['health'] };
    const before = new Date('2100-01-01');
    expect(await database.app.within(desk, (tx) => findAccesses(tx, wang, { before }))).toEqual([]);
    const client = await database.app.connect();
    const { rowCount } = await client.query('select from log.access');
    client.release();
    expect(rowCount).toBe(0);
  });

  test.each(['update log.access set why = why', 'delete from log.access', 'truncate log.access'])(
    'the app cannot %s',
    async (statement) => {
      const client = await database.app.connect();
      await expect(client.query(statement)).rejects.toThrow('permission denied');
      client.release();
    },
  );

  test('nobody reaches a partition past the rules of the whole', async () => {
    const grants = await ask(
      database,
      `select table_name from information_schema.role_table_grants
       where table_schema = 'log' and table_name like 'access\\_%' and grantee like 'onewindow\\_%'`,
    );
    expect(grants).toEqual([]);
  });
});

describe('the months of the access log', () => {
  test('are made ahead, once', async () => {
    expect(await makeAccessPartitions(database.owner, new Date('2031-11-15'), 3)).toBe(3);
    expect(await makeAccessPartitions(database.owner, new Date('2031-11-15'), 3)).toBe(0);
    await record('2031-12-31T23:59:59.999Z', look(wang));
    await record('2032-01-01T00:00:00Z', look(wang));
    expect(await partitions()).toEqual(['log.access_2031_12 1', 'log.access_2032_01 1']);
  });

  test('that were forgotten refuse nothing, and take over their rows when they are made', async () => {
    await record('2033-05-10T00:00:00Z', look(wang));
    expect(await partitions()).toEqual(['log.access_elsewhen 1']);
    await makeAccessPartitions(database.owner, new Date('2033-05-01'), 1);
    expect(await partitions()).toEqual(['log.access_2033_05 1']);
    expect(await seenBy(wang)).toHaveLength(1);
  });
});

describe('the daily digest', () => {
  const digest = (day: string) => database.follower.within(here(), (tx) => digestAccesses(tx, day, stamp));
  const problems = async () =>
    (await database.follower.within(here(), (tx) => verifyLog(tx, { streams: [], projections: [] }))).problems;

  test('is an event of its own for each day of China, one chain', async () => {
    // 16:30 UTC is half past midnight of the next day in China.
    await record('2025-12-31T15:30:00Z', look(wang), look(li));
    await record('2025-12-31T16:30:00Z', look(wang));
    expect(await digest('2025-12-31')).toBe(true);
    expect(await digest('2026-01-01')).toBe(true);
    expect(await digest('2026-01-02')).toBe(true);
    const events = await ask<{ stream: string; data: { day: string; rows: number; previous: string; digest: string } }>(
      database,
      `select stream, data from log.event order by stream, version`,
    );
    expect(events.map(({ stream, data: { day, rows } }) => ({ stream, day, rows }))).toEqual([
      { stream: 'log.access/2025', day: '2025-12-31', rows: 2 },
      { stream: 'log.access/2026', day: '2026-01-01', rows: 1 },
      { stream: 'log.access/2026', day: '2026-01-02', rows: 0 },
    ]);
    expect(events.map(({ data }) => data.previous)).toEqual([
      null,
      ...events.slice(0, -1).map(({ data }) => data.digest),
    ]);
    expect(await problems()).toEqual([]);
  });

  test('is made once for each day', async () => {
    expect(await digest('2026-03-02')).toBe(true);
    expect(await digest('2026-03-02')).toBe(false);
    expect(await digest('2026-03-01')).toBe(false);
  });

  test.each([
    ['changed', `update log.access set why = 'curiosity' where person = $1`],
    ['removed', `delete from log.access where person = $1`],
    ['inserted', `insert into log.access select area, at, actor, $1, case_id, 'more', why from log.access limit 1`],
  ])('shows a look that was %s afterwards', async (_how, statement) => {
    await record('2026-03-02T02:00:00Z', look(wang), look(li));
    await digest('2026-03-02');
    expect(await problems()).toEqual([]);
    await ask(database, statement, [wang]);
    expect(await problems()).toMatchObject([{ code: 'accessesDiffer', stream: 'log.access/2026', version: 1 }]);
  });

  test('of one area does not count the looks of another', async () => {
    const other = systemScope(area('370829000000'));
    await database.app.within(other, async (tx) => {
      const log = new AccessLog({ actor: clerk, at: new Date('2026-03-02T02:00:00Z') });
      log.record(look(wang));
      await log.write(tx);
    });
    await digest('2026-03-02');
    expect(await ask(database, `select data ->> 'rows' as rows from log.event`)).toEqual([{ rows: '0' }]);
  });
});
