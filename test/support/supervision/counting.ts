import { figures } from '../../../src/modules/supervision/index.ts';
import { systemScope } from '../../../src/platform/database/index.ts';
import { findDelay } from '../../../src/platform/log/index.ts';
import type { TestDatabase } from '../database.ts';
import { ask } from '../log/append.ts';
import { eventually, runFollowers } from '../log/following.ts';

/** Runs the follower until everything that was committed is counted. Throws when something went wrong on the way. */
export async function countAll(database: TestDatabase): Promise<void> {
  const running = runFollowers(database.follower, [figures]);
  try {
    await eventually(async () => {
      const delay = await database.follower.within(systemScope(database.area), (tx) => findDelay(tx, figures.name));
      const [pending] = await ask<{ left: number }>(database, 'select count(*)::int as left from log.pending');
      const left = [delay?.events, pending?.left];
      if (left.some((events) => events !== 0)) throw new Error(`not counted yet: ${left.join(', ')}`);
    });
  } finally {
    await running.stop();
  }
  if (running.troubles.length > 0) throw new Error('the follower had trouble', { cause: running.troubles });
}
