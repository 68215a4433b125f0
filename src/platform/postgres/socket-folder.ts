import { createHash } from 'node:crypto';
import { chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { Account } from './account.ts';
import { isErrno } from './processes.ts';
import type { PostgresRefusal } from './refusals.ts';

export const SOCKET_PORT = 5432;

/** The kernel holds no longer path in a socket's address. */
const LONGEST_SOCKET_PATH = 107;

/** The same folder for the same data and account, short wherever the data lies, since a data path may be of any length. */
export function socketFolderOf(cluster: string, account: Account | undefined): string {
  const uid = account?.uid ?? process.getuid?.() ?? 0;
  const name = `ow-${createHash('sha256').update(`${uid}:${cluster}`).digest('hex').slice(0, 12)}`;
  const preferred = join(tmpdir(), name);
  return isFit(preferred) ? preferred : join('/tmp', name);
}

/** A comma would end the path in PostgreSQL's list of folders, and quoting differs between its versions. */
const isFit = (folder: string) =>
  /^[\w./+-]+$/.test(folder) && Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= LONGEST_SOCKET_PATH;

/** Below a folder where everyone may write, a name that stands already may be somebody's trap: it must be the server's own, and closed. */
export async function makeSocketFolder(
  path: string,
  account: Account | undefined,
): Promise<Result<undefined, PostgresRefusal>> {
  try {
    await mkdir(path, { mode: 0o700 });
    if (account !== undefined) await chown(path, account.uid, account.gid);
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error;
  }
  const found = await lstat(path);
  const owner = account?.uid ?? process.getuid?.() ?? found.uid;
  const isOurs = found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0;
  return isOurs ? ok(undefined) : no({ code: 'socketFolderTaken', path });
}
