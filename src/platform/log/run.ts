import type { Db } from '../database/index.ts';
import type { Follower } from './followers/follower.ts';
import { Following, type Observer } from './followers/following.ts';
import { Sealer } from './sealing/sealer.ts';
import type { Seal } from './sealing/seal.ts';
import { Sequencer } from './sequencer/sequencer.ts';

export type LogOptions = {
  followers: readonly Follower[];
  seal: Seal;
  observer: Observer;
  /** Milliseconds between two numberings at least: while a history is carried out, followers get much of it at once. None by default. */
  rest?: () => number;
};

export type RunningLog = {
  /** Numbers now what waits, whatever rest there was to be. */
  hurry: () => void;
  stop: () => Promise<void>;
};

/**
 * All that one process does behind the log: numbering, following, sealing. `db` is opened as the follower role with at least two
 * connections more than there are followers. Any number of processes may run it on one database; what one drops another takes up.
 */
export function runLog(db: Db, { followers, seal, observer, rest }: LogOptions): RunningLog {
  const sequencer = new Sequencer(db, observer.trouble, rest);
  const following = new Following(db, followers, observer);
  const sealer = new Sealer(db, { ...seal, trouble: observer.trouble });
  sequencer.start();
  following.start();
  sealer.start();
  return {
    hurry: () => sequencer.hurry(),
    stop: async () => {
      await Promise.all([following.stop(), sealer.stop()]);
      await sequencer.stop();
    },
  };
}
