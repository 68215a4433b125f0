import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The process of the server that keeps this data folder, as PostgreSQL itself wrote it down. */
export const postmasterOf = async (dataFolder: string): Promise<number> =>
  Number((await readFile(join(dataFolder, 'pg/postmaster.pid'), 'utf8')).split('\n')[0]);

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
