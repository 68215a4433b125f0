import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, type Postmaster } from './postmaster.ts';
import { isErrno } from './processes.ts';

/** How long each way of stopping may take before the next one is tried. */
export type Patience = { fastMs: number; immediateMs: number };

const PATIENCE: Patience = { fastMs: 30_000, immediateMs: 15_000 };

/**
 * Ends the server: first fast (sessions are cut off, everything is written), then, if that hangs, at once; the next start then recovers
 * from the log, and nothing committed is lost. Returns when the process is gone, throws when even that did not end it.
 */
export async function stopPostmaster(postmaster: Postmaster, patience: Patience = PATIENCE): Promise<void> {
  const ways = [
    ['SIGINT', patience.fastMs],
    ['SIGQUIT', patience.immediateMs],
  ] as const;
  for (const [signal, ms] of ways) {
    if (!(await isRunning(postmaster))) return;
    send(signal, postmaster.pid);
    if (await endsWithin(postmaster, ms)) return;
  }
  throw new Error(`the database server (process ${postmaster.pid}) does not end`);
}

function send(signal: NodeJS.Signals, pid: number): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!isErrno(error, 'ESRCH')) throw error;
  }
}

async function endsWithin(postmaster: Postmaster, ms: number): Promise<boolean> {
  const until = performance.now() + ms;
  while (performance.now() < until) {
    if (!(await isRunning(postmaster))) return true;
    await sleep(10);
  }
  return false;
}
