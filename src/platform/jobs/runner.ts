import { setTimeout as sleep } from 'node:timers/promises';
import { Logger as WorkerLogger, run, type LogLevel, type Runner, type TaskList } from 'graphile-worker';
import { poolOf, type Connection } from '../database/index.ts';
import { maskPersonalData, type Logger } from '../logging/index.ts';
import type { Task } from './job.ts';

export type JobsOptions = {
  connection: Connection;
  tasks: readonly Task[];
  logger: Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;
  /** How many jobs run at the same time in this process. */
  atOnce?: number;
};

export type Jobs = {
  /** Takes no new job and resolves when those under way have ended; a killed one is done again elsewhere. */
  stop(): Promise<void>;
};

const AGAIN_MS = 1_000;

/**
 * Does what was ordered, and what repeats, until stopped. Any number of processes may run; each job is taken by one. A job that fails is
 * tried again, later each time, up to 25 times over about three days. A runner that ended because the database was away is replaced.
 */
export async function startJobs({ connection, tasks, logger, atOnce = 2 }: JobsOptions): Promise<Jobs> {
  const pool = poolOf(connection, { role: 'follower', most: atOnce + 2 });
  const begin = () =>
    run({
      pgPool: pool,
      taskList: taskListOf(tasks),
      crontab: crontabOf(tasks),
      concurrency: atOnce,
      noHandleSignals: true,
      logger: new WorkerLogger(() => (level, message) => logger[LEVELS[level]](message)),
      // In batches, be they of one: else nobody awaits that the end of a job is written down, and a database that goes away in that
      // moment ends the whole program (an unhandled rejection) instead of this runner.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
  const kept = keepRunning(await begin(), begin, logger);
  return {
    stop: async () => {
      await kept.stop();
      await pool.end();
    },
  };
}

function keepRunning(first: Runner, begin: () => Promise<Runner>, logger: JobsOptions['logger']) {
  const wanted = new AbortController();
  let runner: Runner | undefined = first;
  const watch = async () => {
    while (!wanted.signal.aborted) {
      await runner?.promise.catch(() => undefined);
      runner = undefined;
      if (wanted.signal.aborted) return;
      logger.error('the job runner ended by itself: starting it again');
      await sleep(AGAIN_MS, undefined, { signal: wanted.signal }).catch(() => undefined);
      if (!wanted.signal.aborted) runner = await begin().catch(() => undefined);
    }
  };
  const watched = watch();
  return {
    stop: async () => {
      wanted.abort();
      // It may have ended by itself a moment ago.
      await runner?.stop().catch(() => undefined);
      await watched;
    },
  };
}

const LEVELS = { debug: 'debug', info: 'info', warning: 'warn', error: 'error' } as const satisfies Record<
  `${LogLevel}`,
  string
>;

const taskListOf = (tasks: readonly Task[]): TaskList =>
  Object.fromEntries(
    tasks.map(({ name, run: work }) => [
      name,
      (payload: unknown, { abortSignal }: { abortSignal?: AbortSignal }) =>
        work(payload, abortSignal ?? new AbortController().signal).catch(withoutPeople),
    ]),
  );

/** The runner stores the message of a failure with the job. */
function withoutPeople(error: unknown): never {
  throw new Error(maskPersonalData(error instanceof Error ? error.message : String(error)), { cause: error });
}

const crontabOf = (tasks: readonly Task[]): string =>
  tasks.flatMap(({ name, cron }) => (cron === undefined ? [] : `${cron} ${name} ?fill=1d&max=5`)).join('\n');
