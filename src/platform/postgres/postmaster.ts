import { findPidFile, type PidFile } from './pid-file.ts';
import { findStartOf } from './processes.ts';
import { findSegments } from './shared-memory.ts';

/** A server process of ours: pid and start time together cannot come to mean another process. */
export type Postmaster = { pid: number; startedAt: string };

/** What the pid file of a cluster stands for. */
export type Recorded =
  | { state: 'none' }
  | { state: 'alive'; postmaster: Postmaster; file: PidFile }
  /** The postmaster is gone, but processes of its server still use the data. */
  | { state: 'orphaned'; file: PidFile }
  | { state: 'stale'; file: PidFile };

/**
 * Tells a live server from what a killed one left behind. A recorded pid proves nothing: it may be a zombie, or belong to a stranger by
 * now. Alive means that this very process made the recorded memory segment and is still attached to it.
 */
export async function findRecorded(cluster: string): Promise<Recorded> {
  const file = await findPidFile(cluster);
  if (file === undefined) return { state: 'none' };
  const startedAt = file.pid === undefined ? undefined : await findStartOf(file.pid);
  const segments = await findSegments();
  const segment = file.segment === undefined ? undefined : segments?.get(file.segment);
  const attached = segment !== undefined && segment.creator === file.pid && segment.attached > 0;
  const isTooEarlyToTell = segments === undefined || file.segment === undefined;
  if (file.pid !== undefined && startedAt !== undefined && (attached || isTooEarlyToTell))
    return { state: 'alive', postmaster: { pid: file.pid, startedAt }, file };
  return attached ? { state: 'orphaned', file } : { state: 'stale', file };
}

export const isRunning = async ({ pid, startedAt }: Postmaster) => (await findStartOf(pid)) === startedAt;
