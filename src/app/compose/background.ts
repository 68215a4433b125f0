import { startJobs, type Task } from '../../platform/jobs/index.ts';
import { makeAccessPartitions, runLog, type Follower, type SignHead } from '../../platform/log/index.ts';
import { FOLLOWER_CONNECTIONS } from './databases.ts';
import type { Foundation } from './foundation.ts';
import { tidyingTasks } from './tidying.ts';

/** `rest`: milliseconds for which the log may let events wait, to hand on many at once. */
export type Work = { followers: readonly Follower[]; tasks: readonly Task[]; rest?: () => number };

export type Background = { hurry: () => void; stop: () => Promise<void> };

/** What goes on behind the requests: numbering, following and sealing the log, and the jobs. Any number of processes may run it. */
export async function startBackground(foundation: Foundation, { followers, tasks, rest }: Work): Promise<Background> {
  const { databases, connection, logger, config, vault, now } = foundation;
  if (followers.length + 2 > FOLLOWER_CONNECTIONS) throw new Error('followers would wait for each other’s connections');
  await makeAccessPartitions(databases.owner, now());
  const sign: SignHead = async (tx, bytes) => {
    const signer = await vault.signer(tx, 'log heads', 'ed25519');
    return { keyId: signer.keyId, signature: signer.sign(bytes) };
  };
  const log = runLog(databases.follower, {
    followers,
    ...(rest && { rest }),
    seal: { origin: `onewindow/${config.area}`, sign },
    observer: {
      trouble: (error) => logger.error(error),
      parked: (parked) => logger.error({ parked }, 'a follower set a stream aside'),
    },
  });
  const jobs = await startJobs({ connection, logger, tasks: [...tidyingTasks(foundation), ...tasks] });
  return {
    hurry: log.hurry,
    stop: async () => {
      await Promise.all([jobs.stop(), log.stop()]);
    },
  };
}
