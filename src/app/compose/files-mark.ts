import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 } from 'uuid';

const fileOf = (folder: string) => join(folder, 'mark');

/** The mark in a folder of files; undefined when nobody has left one. */
export async function findMark(folder: string): Promise<string | undefined> {
  const text = await readFile(fileOf(folder), 'utf8').catch(ifAbsent);
  return text?.trim();
}

type Marking = {
  folder: string;
  /** The database is the embedded one beside the folder: nobody else can share it. */
  alone: boolean;
  settle: (mark: string) => Promise<string>;
};

/**
 * Whether the folder is the one that the database knows. A new database takes the folder as it finds it; an empty folder beside a
 * database that has one elsewhere is a second process without the shared mount. A folder that was restored has files and no mark.
 */
export async function isFolderOf({ folder, alone, settle }: Marking): Promise<boolean> {
  const found = await findMark(folder);
  const proposed = found ?? v7();
  const standing = await settle(proposed);
  if (found !== undefined) return standing === found;
  if (standing !== proposed && !alone && !(await hasFiles(folder))) return false;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(fileOf(folder), `${standing}\n`, { mode: 0o600 });
  return true;
}

const hasFiles = async (folder: string) => ((await readdir(folder).catch(ifAbsent)) ?? []).length > 0;

function ifAbsent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
