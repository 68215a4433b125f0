import { vi } from 'vitest';
import { Following, Sequencer, type Follower, type Observer } from '../../../src/platform/log/index.ts';
import type { Db } from '../../../src/platform/database/index.ts';

/** A sequencer and the followers of one process, as the application runs them. Troubles are kept to be looked at. */
export function runFollowers(db: Db, followers: readonly Follower[], observer: Partial<Observer> = {}) {
  const troubles: unknown[] = [];
  const trouble = (error: unknown) => void troubles.push(error);
  const sequencer = new Sequencer(db, trouble);
  const following = new Following(db, followers, { trouble, ...observer });
  sequencer.start();
  following.start();
  return {
    troubles,
    stop: async () => {
      await following.stop();
      await sequencer.stop();
    },
  };
}

/** Waits for what must come true within the time that a busy machine may take. */
export const eventually = (claim: () => Promise<void> | void) => vi.waitFor(claim, { timeout: 10_000, interval: 20 });
