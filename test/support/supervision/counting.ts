import { setTimeout as pause } from 'node:timers/promises';
import { figures } from '../../../src/modules/supervision/index.ts';
import { systemScope } from '../../../src/platform/database/index.ts';
import { findDelay, type Follower } from '../../../src/platform/log/index.ts';
import type { TestDatabase } from '../database.ts';
import { ask } from '../log/append.ts';
import { runFollowers } from '../log/following.ts';

type Database = Pick<TestDatabase, 'owner' | 'follower' | 'area'>;
const MOST_TURNS = 1_000;

/** Runs the follower until everything that was committed is counted. Throws when something went wrong on the way. */
export const countAll = (database: Database): Promise<void> => followAll(database, figures);

/** The same with any follower. */
export async function followAll(database: Database, follower: Follower): Promise<void> {
  const running = runFollowers(database.follower, [follower]);
  try {
    for (let turn = 0; (await leftOf(database, follower)) !== 0; turn += 1) {
      if (turn === MOST_TURNS) throw new Error('the follower does not come to the end of the log');
      await pause(20);
    }
  } finally {
    await running.stop();
  }
  if (running.troubles.length > 0) throw new Error('the follower had trouble', { cause: running.troubles });
}

/**
 * Events that it has not come to yet; undefined while it has never run. Those without a number are asked for first: what gets one in
 * between is then among those that the follower has before it.
 */
async function leftOf(database: Database, { name }: Follower): Promise<number | undefined> {
  const [pending] = await ask<{ left: number }>(database, 'select count(*)::int as left from log.pending');
  const delay = await database.follower.within(systemScope(database.area), (tx) => findDelay(tx, name));
  return delay && delay.events + (pending?.left ?? 0);
}
