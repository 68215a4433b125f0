import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { ask, mark } from '../../../test/support/log/append.ts';
import { eventually } from '../../../test/support/log/following.ts';
import { tallies } from '../../../test/support/log/tally.ts';
import { systemScope } from '../database/index.ts';
import { verifyLog } from './index.ts';

let database: TestDatabase;
const children: ChildProcess[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
  await ask(
    database,
    `create table public.seen (n bigint generated always as identity, stream text, version int);
     grant select, insert on public.seen to onewindow_follower`,
  );
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => database.close());

const program = new URL('../../../test/support/log/log-process.ts', import.meta.url).pathname;

async function startProcess(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(database.connection)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

test(
  'two processes share the log, are killed one after the other without warning, and everything happens once',
  { timeout: 120_000 },
  async () => {
    const marks = Array.from({ length: 120 }, (_, index) => ({ id: `s${index % 6}`, by: index }));
    const [first, second] = await Promise.all([startProcess(), startProcess()]);
    const writing = mark(database.app, database.area, marks.slice(0, 80));
    await pause(60);
    first.kill('SIGKILL');
    await writing;
    second.kill('SIGKILL');
    await mark(database.app, database.area, marks.slice(80));
    await startProcess();

    await eventually(async () =>
      expect(await ask(database, `select position::int from log.follower`)).toEqual([{ position: 120 }]),
    );
    const seen = await ask<{ stream: string; version: number }>(
      database,
      'select stream, version from public.seen order by n',
    );
    const numbered = await ask(database, 'select stream, version from log.numbered order by seq');
    expect(seen).toHaveLength(120);
    expect(seen).toEqual(numbered);
    await eventually(async () =>
      expect(await ask(database, 'select max(size)::int as size from log.head')).toEqual([{ size: 120 }]),
    );
    const report = await database.follower.within(systemScope(database.area), (tx) =>
      verifyLog(tx, { streams: [tallies], projections: [] }),
    );
    expect(report).toMatchObject({ events: 120, ok: true, problems: [] });
  },
);
