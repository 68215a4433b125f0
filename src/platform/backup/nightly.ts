import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Area } from '../../kernel/id.ts';
import { unlessTaken, type Db } from '../database/index.ts';
import { findInstant, isAbandoned, isDue, isOutlived, namesAt, type Kept } from './schedule.ts';
import { writeBackup, type BackupReport, type StoredFiles } from './write.ts';

/** Where scheduled backups stand: the archives of rows and files, and apart from them those of keys. Both folders must be there. */
export type BackupFolders = { rows: string; keys: string };

export type Nightly = {
  /** Holds two connections for as long as the writing takes. */
  owner: Db;
  files: StoredFiles;
  folders: BackupFolders;
  area: Area;
  keepDays: number;
  now: () => Date;
  signal?: AbortSignal;
};

/** Any number that no other program is likely to take as an advisory lock. */
const LOCK = 370_828_011;

/** The backups that are whole, both archives under their names, newest first. Throws where a folder cannot be read. */
export async function findBackups({ rows, keys }: BackupFolders, area: Area): Promise<Kept[]> {
  const keysThere = new Set(await readdir(keys));
  return (await readdir(rows))
    .flatMap((name) => {
      const at = findInstant(name, area);
      const kept = at && namesAt(area, at);
      return kept?.rows === name && keysThere.has(kept.keys) ? kept : [];
    })
    .toSorted((one, other) => other.at.valueOf() - one.at.valueOf());
}

/**
 * Makes this night's backup if nobody has or does, then removes what has outlived its days. However many programs ask at once, one
 * writes. What was cut off leaves nothing under a final name. Answers undefined when there was nothing to write.
 */
export async function backUpNightly(nightly: Nightly): Promise<BackupReport | undefined> {
  const wanted = await isWanted(nightly);
  const report = wanted ? await unlessTaken(nightly.owner, LOCK, () => writeIfWanted(nightly)) : undefined;
  await removeOutlived(nightly);
  return report;
}

/** Who had the lock before may just have written it. */
async function writeIfWanted(nightly: Nightly): Promise<BackupReport | undefined> {
  if (!(await isWanted(nightly))) return undefined;
  const { owner, files, folders, area, now, signal } = nightly;
  const names = namesAt(area, now());
  const [to, keysTo] = [join(folders.rows, names.rows), join(folders.keys, names.keys)];
  return writeBackup({ owner, files, to, keysTo, ...(signal && { signal }) });
}

async function isWanted({ folders, area, now }: Nightly): Promise<boolean> {
  const [newest] = await findBackups(folders, area);
  return isDue(newest?.at, now());
}

/** Rows before their keys: no archive is left that cannot be opened. */
async function removeOutlived({ folders, area, keepDays, now }: Nightly): Promise<void> {
  const [newest] = await findBackups(folders, area);
  const retention = { now: now(), keepDays, newestWhole: newest?.at };
  for (const folder of [folders.rows, folders.keys]) {
    for (const name of await readdir(folder)) {
      const at = findInstant(name, area);
      if (at === undefined) continue;
      const goes = name.endsWith('.partial') ? isAbandoned(at, now()) : isOutlived(at, retention);
      if (goes) await rm(join(folder, name), { force: true });
    }
  }
}
