import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** `undefined` where there is nothing to read; other failures are thrown. */
export async function findText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR', 'ESRCH')) return undefined;
    throw error;
  }
}

export const isErrno = (error: unknown, ...codes: string[]): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);

/** Linux tells about processes in files; elsewhere we only learn that a pid is taken. */
const HAS_PROCESS_FILES = existsSync('/proc/self/stat');

/**
 * When the process started, in the kernel's own ticks: with the pid this names one process for ever, however pids are reused.
 * A zombie has ended: where process 1 does not reap, killed servers stay zombies until the machine restarts.
 */
export async function findStartOf(pid: number): Promise<string | undefined> {
  if (!HAS_PROCESS_FILES) return isSignalable(pid) ? 'running' : undefined;
  const stat = await findText(`/proc/${pid}/stat`);
  // The name stands in parentheses and may itself hold blanks and parentheses.
  const [state, ...rest] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  return state === undefined || state === 'Z' || state === 'X' ? undefined : rest[18];
}

function isSignalable(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrno(error, 'EPERM');
  }
}
