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
 * now. Alive means that this very process made the memory of this very data folder and is still attached to it.
 */
export async function findRecorded(cluster: string): Promise<Recorded> {
  const file = await findPidFile(cluster);
  if (file === undefined) return { state: 'none' };
  const startedAt = file.pid === undefined ? undefined : await findStartOf(file.pid);
  const segments = await findSegments();
  const isTooEarlyToTell = segments === undefined || file.segment === undefined;
  const segment = segments?.find(({ key, id }) => key === file.segment?.key && id === file.segment.id);
  const isMaker = segment !== undefined && segment.creator === file.pid;
  if (file.pid !== undefined && startedAt !== undefined && (isMaker || isTooEarlyToTell))
    return { state: 'alive', postmaster: { pid: file.pid, startedAt }, file };
  return segment !== undefined && segment.attached > 0 ? { state: 'orphaned', file } : { state: 'stale', file };
}

export const isRunning = async ({ pid, startedAt }: Postmaster) => (await findStartOf(pid)) === startedAt;
