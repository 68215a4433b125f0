import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { no, ok, type Result } from '../../kernel/result.ts';
import { findText, isErrno } from './processes.ts';
import type { PostgresRefusal } from './refusals.ts';

export type Cluster = { state: 'absent' } | { state: 'present'; major: string; owner: { uid: number; gid: number } };

/** What stands in the folder of the cluster. Files that are no whole cluster are refused, and never written to. */
export async function findCluster(path: string): Promise<Result<Cluster, PostgresRefusal>> {
  try {
    const files = await readdir(path);
    if (files.length === 0) return ok({ state: 'absent' });
    const major = (await findText(join(path, 'PG_VERSION')))?.trim();
    const control = files.includes('global') ? await readdir(join(path, 'global')) : [];
    if (major === undefined || !control.includes('pg_control')) return no({ code: 'otherFiles', path });
    const { uid, gid } = await stat(path);
    return ok({ state: 'present', major, owner: { uid, gid } });
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return ok({ state: 'absent' });
    if (isErrno(error, 'EACCES', 'EPERM', 'ENOTDIR'))
      return no({ code: 'folderNotWritable', path, detail: error.message.replace(/,.*/s, '') });
    throw error;
  }
}
