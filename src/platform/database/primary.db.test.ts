import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startThrowawayPostgres, type ThrowawayPostgres } from '../../../test/support/postgres/index.ts';
import { findStandby, openDatabase, Primary, type Db } from './index.ts';

let servers: ThrowawayPostgres[];
let primary: Primary;
let db: Db;
const stopped: number[] = [];
beforeAll(async () => {
  servers = await Promise.all([1, 2].map(() => startThrowawayPostgres({ kind: 'embedded' })));
  primary = new Primary(servers.map(({ url }) => url));
  db = openDatabase({ connection: { primary }, role: 'owner', most: 3 });
});
afterAll(async () => {
  for (const pid of stopped) process.kill(pid, 'SIGCONT');
  await db.close();
  primary.stop();
  await Promise.all(servers.map((server) => server.stop()));
});

type Where = { folder: string; pid: number };

async function ask(): Promise<Where> {
  const client = await db.connect();
  try {
    const { rows } = await client.query<Where>(
      `select current_setting('data_directory') as folder, pg_backend_pid() as pid`,
    );
    return rows[0] ?? { folder: '', pid: 0 };
  } finally {
    client.release();
  }
}

test('of two servers that can be written the first is, and nothing is waited for there', async () => {
  const { folder } = await ask();
  expect((await ask()).folder).toBe(folder);
  expect(await findStandby(db)).toEqual({ state: 'none' });
});

test('who waits at a machine that no longer answers is cut, and the next goes to the other', async () => {
  const waiting = await db.connect();
  const { folder, pid } = await ask();
  const { rows } = await waiting.query<{ pid: number }>('select pg_backend_pid() as pid');
  const postmaster = Number.parseInt(readFileSync(`${folder}/postmaster.pid`, 'utf8'), 10);
  stopped.push(postmaster, pid, rows[0]?.pid ?? 0);
  for (const one of stopped) process.kill(one, 'SIGSTOP');
  // Within the time of one look at all servers; nobody else asks for it.
  await expect(waiting.query('select 1')).rejects.toThrow('Connection terminated');
  waiting.release(true);
  const there = await ask();
  expect(there.folder).not.toBe(folder);

  for (const one of stopped.splice(0)) process.kill(one, 'SIGCONT');
  await primary.look();
  expect((await ask()).folder).toBe(there.folder);
});

test('where none can be written, it is said so that whoever asked tries again', async () => {
  const none = new Primary(['postgres://127.0.0.1:1/a', 'postgres://127.0.0.1:2/a']);
  const nowhere = openDatabase({ connection: { primary: none }, role: 'app' });
  await expect(nowhere.connect()).rejects.toMatchObject({ code: '57P03' });
  await nowhere.close();
  none.stop();
});
