import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { ask, mark } from '../../../test/support/log/append.ts';
import { eventually } from '../../../test/support/log/following.ts';
import { seal } from '../../../test/support/log/signing.ts';
import { openDatabase, systemScope } from '../database/index.ts';
import { defineFollower, everyEvent, findEventProof, runLog } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const wholeReads = async () => {
  const rows = await ask<{ reads: string }>(
    database,
    `select sum(seq_scan) as reads from pg_stat_user_tables where schemaname = 'log' and relname in ('event', 'node', 'stream')`,
  );
  return Number(rows[0]?.reads);
};

test('whoever follows and seals from an empty log on never reads a table whole, however it grows', async () => {
  const before = await wholeReads();
  // Connections of its own: when they end, what they did is counted.
  const db = openDatabase({ connection: database.connection, role: 'follower' });
  const follower = defineFollower({ name: 'any', handles: [everyEvent], react: () => Promise.resolve() });
  const log = runLog(db, { followers: [follower], seal, observer: { trouble: () => undefined } });
  for (let round = 1; round <= 10; round += 1) {
    await mark(database.app, database.area, [
      { id: 'a', by: 1 },
      { id: `b${round}`, by: 1 },
    ]);
    await eventually(async () =>
      expect(await ask(database, 'select position::int from log.follower')).toEqual([{ position: round * 2 }]),
    );
  }
  await eventually(async () =>
    expect(await ask(database, 'select max(size)::int as size from log.head')).toEqual([{ size: 20 }]),
  );
  for (let version = 1; version <= 10; version += 1)
    await db.within(systemScope(database.area), (tx) => findEventProof(tx, { stream: 'test.tally/a', version }));
  await log.stop();
  await db.close();
  await eventually(async () =>
    expect(
      await ask(
        database,
        `select from pg_stat_activity where application_name = 'onewindow-follower' and datname = current_database()`,
      ),
    ).toEqual([]),
  );
  expect((await wholeReads()) - before).toBe(0);
});
