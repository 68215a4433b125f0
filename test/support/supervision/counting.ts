import { setTimeout as pause } from 'node:timers/promises';
import { figures } from '../../../src/modules/supervision/index.ts';
import { systemScope } from '../../../src/platform/database/index.ts';
import { findDelay } from '../../../src/platform/log/index.ts';
import type { TestDatabase } from '../database.ts';
import { ask } from '../log/append.ts';
import { runFollowers } from '../log/following.ts';

type Database = Pick<TestDatabase, 'owner' | 'follower' | 'area'>;
const MOST_TURNS = 1_000;

/** Runs the follower until everything that was committed is counted. Throws when something went wrong on the way. */
export async function countAll(database: Database): Promise<void> {
  const running = runFollowers(database.follower, [figures]);
  try {
    for (let turn = 0; (await leftOf(database)) !== 0; turn += 1) {
      if (turn === MOST_TURNS) throw new Error('the follower does not come to the end of the log');
      await pause(20);
    }
  } finally {
    await running.stop();
  }
  if (running.troubles.length > 0) throw new Error('the follower had trouble', { cause: running.troubles });
}

/**
 * Events that are not counted yet; undefined while the follower has never run. Those without a number are asked for first: what gets one
 * in between is then among those that the follower has before it.
 */
async function leftOf(database: Database): Promise<number | undefined> {
  const [pending] = await ask<{ left: number }>(database, 'select count(*)::int as left from log.pending');
  const delay = await database.follower.within(systemScope(database.area), (tx) => findDelay(tx, figures.name));
  return delay && delay.events + (pending?.left ?? 0);
}
