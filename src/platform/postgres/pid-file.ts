import { join } from 'node:path';
import { findText } from './processes.ts';

/** What a postmaster writes about itself into its data folder; it grows line by line while the server starts. */
export type PidFile = {
  pid: number | undefined;
  socketDir: string | undefined;
  /** Of the shared memory that every process of the server is attached to. The key comes from the data folder's inode. */
  segment: { key: number; id: number } | undefined;
  ready: boolean;
};

export const pidFileOf = (cluster: string) => join(cluster, 'postmaster.pid');

export async function findPidFile(cluster: string): Promise<PidFile | undefined> {
  const text = await findText(pidFileOf(cluster));
  return text === undefined ? undefined : parsePidFile(text);
}

/** Lines: pid (negative for a single-user backend), data folder, start, port, socket folder, addresses, memory key and id, state. */
export function parsePidFile(text: string): PidFile {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Math.abs(Number(lines[0] ?? ''));
  const [key, id] = lines[6]?.split(/\s+/) ?? [];
  return {
    pid: Number.isSafeInteger(pid) && pid > 0 ? pid : undefined,
    socketDir: lines[4] === '' ? undefined : lines[4],
    segment: key === undefined || id === undefined ? undefined : { key: Number(key), id: Number(id) },
    ready: lines[7] === 'ready',
  };
}
