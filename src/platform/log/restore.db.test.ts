import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { ask, mark } from '../../../test/support/log/append.ts';
import { copyLog } from '../../../test/support/log/copy-database.ts';
import { exportLog } from '../../../test/support/log/export.ts';
import { eventually, runFollowers } from '../../../test/support/log/following.ts';
import { isSigned, seal } from '../../../test/support/log/signing.ts';
import { tallies } from '../../../test/support/log/tally.ts';
import { findFaults } from '../../../test/support/log/verifier.ts';
import { systemScope } from '../database/index.ts';
import { defineFollower, sealAll, verifyLog } from './index.ts';
import { numberPending, rebase } from './sequencer/number.ts';

let old: TestDatabase;
let fresh: TestDatabase;
const seen: string[] = [];
const follower = defineFollower({
  name: 'copy',
  handles: [tallies.every()],
  react: (_tx, events) => {
    seen.push(...events.map(({ recorded }) => `${recorded.stream}@${recorded.version}`));
    return Promise.resolve();
  },
});

beforeAll(async () => {
  [old, fresh] = await Promise.all([openTestDatabase(), openTestDatabase()]);
  const client = await old.follower.connect();
  await mark(old.app, old.area, [
    { id: 'a', by: 1 },
    { id: 'b', by: 1 },
  ]);
  await numberPending(client);
  await sealAll(old.follower, seal);
  await ask(old, `insert into log.follower (name, position) values ('copy', 1)`);
  // Committed and waiting when the copy was taken.
  await mark(old.app, old.area, [
    { id: 'a', by: 2 },
    { id: 'c', by: 1 },
  ]);
  client.release();
  await copyLog(old, fresh);
});
afterAll(() => Promise.all([old.close(), fresh.close()]));

const here = () => systemScope(fresh.area);
const places = () =>
  ask<{ seq: string; stream: string; version: number }>(
    fresh,
    'select seq::int, stream, version from log.numbered order by seq',
  );

describe('a log restored into a fresh cluster', () => {
  test('hands out positions behind those that wait in its queue, and never goes back', async () => {
    const client = await fresh.follower.connect();
    await rebase(client);
    await rebase(client);
    await mark(fresh.app, fresh.area, [{ id: 'a', by: 3 }]);
    await rebase(client);
    await mark(fresh.app, fresh.area, [{ id: 'a', by: 4 }]);
    client.release();
    const positions = await ask<{ position: string }>(fresh, 'select position from log.pending order by position');
    const waiting = await ask<{ position: string }>(old, 'select position from log.pending order by position');
    expect(positions.slice(0, 2)).toEqual(waiting);
    expect(new Set(positions.map(({ position }) => position)).size).toBe(4);
    expect(Number(positions[2]?.position)).toBeGreaterThan(Number(waiting[1]?.position));
  });

  test('goes on counting where it had stopped, and every follower where it stood', async () => {
    const running = runFollowers(fresh.follower, [follower]);
    await eventually(() => expect(seen).toHaveLength(5));
    await running.stop();
    expect(await places()).toEqual([
      { seq: 1, stream: 'test.tally/a', version: 1 },
      { seq: 2, stream: 'test.tally/b', version: 1 },
      { seq: 3, stream: 'test.tally/a', version: 2 },
      { seq: 4, stream: 'test.tally/c', version: 1 },
      { seq: 5, stream: 'test.tally/a', version: 3 },
      { seq: 6, stream: 'test.tally/a', version: 4 },
    ]);
    expect(seen).toEqual(['b@1', 'a@2', 'c@1', 'a@3', 'a@4'].map((place) => `test.tally/${place}`));
  });

  test('holds, and its next head continues the heads that were published before', async () => {
    await sealAll(fresh.follower, seal);
    const before = (await exportLog(old)).heads;
    const report = await fresh.follower.within(here(), (tx) =>
      verifyLog(tx, { heads: before, streams: [tallies], projections: [] }),
    );
    expect(report).toMatchObject({ events: 6, ok: true });
    const { events, heads } = await exportLog(fresh);
    expect(heads.map(({ size }) => size)).toEqual([2, 6]);
    expect(findFaults(events, [...before, ...heads], isSigned)).toEqual([]);
  });
});
