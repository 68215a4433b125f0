import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { no } from '../../kernel/result.ts';
import { systemScope, type Db } from '../database/index.ts';
import { createLogger } from '../logging/index.ts';
import { enqueue, findFailures, repeating, startJobs, task, type Job, type Jobs } from './index.ts';

const Note = Type.Object({ number: Type.String() });
const note: Job<typeof Note> = { name: 'test:note', payload: Note };
const stumble: Job<typeof Note> = { name: 'test:stumble', payload: Note };
const sever: Job<typeof Note> = { name: 'test:sever', payload: Note };

let database: TestDatabase;
let jobs: Jobs;
const noted: string[] = [];
const stumbled: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  jobs = await startJobs({
    connection: database.connection,
    logger: createLogger({ level: 'silent' }),
    tasks: [
      task(note, async ({ number }) => void noted.push(number)),
      task(stumble, async ({ number }) => {
        stumbled.push(number);
        throw new Error(`cannot reach 13800138000 about ${number}`);
      }),
      task(sever, async () => {
        await connectable(false);
        throw new Error('the database went away meanwhile');
      }),
      repeating('test:tidy', '0 18 * * *', async () => undefined),
    ],
  });
});
afterAll(async () => {
  await jobs.stop();
  await database.close();
});

/** Whether the database lets anybody in; when not, everybody who is in is put out but the owner, who says so. */
const connectable = (allowed: boolean) =>
  database.owner.within(systemScope(database.area), async (tx) => {
    await sql`update pg_database set datallowconn = ${allowed} where datname = current_database()`.execute(tx);
    if (!allowed)
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(tx);
  });

const order = (number: string, { db = database.app, key }: { db?: Db; key?: string } = {}) =>
  db.within(systemScope(database.area), (tx) => enqueue(tx, note, { payload: { number }, ...(key && { key }) }));

describe('work ordered in a transaction', () => {
  test('is done after the commit, whoever of the two ordering roles asked', async () => {
    await order('a');
    await order('b', { db: database.follower });
    await vi.waitFor(() => expect(noted).toEqual(expect.arrayContaining(['a', 'b'])), 5_000);
  });

  test('is not done when the transaction was refused', async () => {
    await database.app.within(systemScope(database.area), async (tx) => {
      await enqueue(tx, note, { payload: { number: 'refused' } });
      return no({ code: 'nothingMissing' });
    });
    await order('after');
    await vi.waitFor(() => expect(noted).toContain('after'), 5_000);
    expect(noted).not.toContain('refused');
  });

  test('waits until its instant, and a second order under the same key replaces it', async () => {
    const at = new Date(Date.now() + 3_600_000);
    for (const number of ['first', 'second'])
      await database.app.within(systemScope(database.area), (tx) =>
        enqueue(tx, note, { payload: { number }, key: 'reminder', at }),
      );
    const { rows } = await waiting('test:note');
    expect(rows).toEqual([{ payload: { number: 'second' }, last_error: null }]);
  });
});

test('a failed job is kept to be tried again, and its message names nobody', async () => {
  await database.app.within(systemScope(database.area), (tx) => enqueue(tx, stumble, { payload: { number: 'c' } }));
  await vi.waitFor(async () => {
    const { rows } = await waiting('test:stumble');
    expect(rows).toEqual([{ payload: { number: 'c' }, last_error: 'cannot reach 138******** about c' }]);
  }, 5_000);
  expect(stumbled).toEqual(['c']);
  const failed = (since: Date) =>
    database.follower.within(systemScope(database.area), (tx) => findFailures(tx, 'test:stumble', since));
  expect(await failed(new Date(0))).toEqual({ attempts: 1, lastError: 'cannot reach 138******** about c' });
  expect(await failed(new Date(Date.now() + 60_000))).toEqual({ attempts: 0, lastError: undefined });
});

test('a database that goes away when a job ends takes only the runner along, and another goes on', async () => {
  await database.app.within(systemScope(database.area), (tx) => enqueue(tx, sever, { payload: { number: 'd' } }));
  const isShut = async () => {
    const { rows } = await database.owner.within(systemScope(database.area), (tx) =>
      sql<{ open: boolean }>`select datallowconn as open from pg_database where datname = current_database()`.execute(
        tx,
      ),
    );
    return rows[0]?.open === false;
  };
  await vi.waitFor(async () => expect(await isShut()).toBe(true), 5_000);
  await sleep(1_500);
  await connectable(true);
  await order('after the database came back');
  await vi.waitFor(() => expect(noted).toContain('after the database came back'), 20_000);
});

test('a payload of another shape is refused, not guessed at', () => {
  const { run } = task(note, () => Promise.resolve());
  expect(() => run({ number: 3 }, new AbortController().signal)).toThrow('a payload that it does not know');
});

test('who serves people can order work, but neither read nor change what others ordered', async () => {
  const peek = database.app.within(systemScope(database.area), (tx) =>
    sql`select * from graphile_worker.jobs`.execute(tx),
  );
  await expect(peek).rejects.toThrow('permission denied');
});

const waiting = (name: string) =>
  database.owner.within(systemScope(database.area), (tx) =>
    sql`select payload, last_error from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = ${name}`.execute(
      tx,
    ),
  );
