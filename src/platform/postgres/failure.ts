import { statfs } from 'node:fs/promises';
import { isErrno } from './processes.ts';
import type { Place } from './place.ts';
import type { PostgresRefusal } from './refusals.ts';

/** The refusal in what `initdb` or `postgres` last said; both speak English, since we set their locale. */
export function refusalIn(output: string, { cluster, log }: Place): PostgresRefusal {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const detail = (lines.findLast((line) => /\b(FATAL|PANIC|error):/.test(line)) ?? lines.at(-1) ?? 'it said nothing')
    .replace(/^.*?\b(FATAL|PANIC|error): +/, '')
    .trim();
  if (/No space left on device|Disk quota exceeded|File too large/.test(output))
    return { code: 'diskFull', path: cluster };
  if (/Read-only file system|Permission denied/.test(detail))
    return { code: 'folderNotWritable', path: cluster, detail };
  return { code: 'notStarted', path: cluster, detail, log };
}

/** The refusal in a failed file operation of ours; anything but a closed or full disk is a bug, and thrown on. */
export function refusalFor(error: unknown, path: string): PostgresRefusal {
  if (isErrno(error, 'ENOSPC', 'EDQUOT', 'EFBIG')) return { code: 'diskFull', path };
  if (isErrno(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EBUSY', 'EXDEV', 'ENOTSUP', 'ENAMETOOLONG'))
    return { code: 'folderNotWritable', path, detail: error.message.replace(/,.*/s, '') };
  throw error;
}

/** Asked beforehand, since on a full disk even the log that would say so stays empty. */
export async function hasRoom(folder: string, bytes: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= bytes;
}
