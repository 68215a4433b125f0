import { startJobs, type Task } from '../../platform/jobs/index.ts';
import { makeAccessPartitions, runLog, type Follower, type SignHead } from '../../platform/log/index.ts';
import { FOLLOWER_CONNECTIONS } from './databases.ts';
import type { Foundation } from './foundation.ts';
import { tidyingTasks } from './tidying.ts';

export type Work = { followers: readonly Follower[]; tasks: readonly Task[] };

/** What goes on behind the requests: numbering, following and sealing the log, and the jobs. Any number of processes may run it. */
export async function startBackground(
  foundation: Foundation,
  { followers, tasks }: Work,
): Promise<{ stop: () => Promise<void> }> {
  const { databases, connection, logger, config, vault, now } = foundation;
  if (followers.length + 2 > FOLLOWER_CONNECTIONS) throw new Error('followers would wait for each other’s connections');
  await makeAccessPartitions(databases.owner, now());
  const sign: SignHead = async (tx, bytes) => {
    const signer = await vault.signer(tx, 'log heads', 'ed25519');
    return { keyId: signer.keyId, signature: signer.sign(bytes) };
  };
  const log = runLog(databases.follower, {
    followers,
    seal: { origin: `onewindow/${config.area}`, sign },
    observer: {
      trouble: (error) => logger.error(error),
      parked: (parked) => logger.error({ parked }, 'a follower set a stream aside'),
    },
  });
  const jobs = await startJobs({ connection, logger, tasks: [...tidyingTasks(foundation), ...tasks] });
  return {
    stop: async () => {
      await Promise.all([jobs.stop(), log.stop()]);
    },
  };
}
