import { access, constants, realpath, stat } from 'node:fs/promises';
import { findBackups, type BackupFolders } from '../../../platform/backup/index.ts';
import { isInside, type Config } from '../../../platform/config/index.ts';
import type { Mode } from '../../../platform/installation/index.ts';
import { foldersOf } from '../../compose/backups.ts';
import { finding, type Finding } from './finding.ts';

/** A night and a half: one night that failed is named the next afternoon at the latest. */
const MOST_AGE_HOURS = 36;
const HOUR_MS = 3_600_000;

/** What is known of the installation; `mode` is undefined where neither a setting nor a database says it. */
export type BackupAsked = { config: Config; mode: Mode | undefined; now: Date };

/** Whether backups are made in time, and lie where the loss of one place does not take everything. */
export async function examineBackups({ config, mode, now }: BackupAsked): Promise<Finding[]> {
  const folders = foldersOf(config);
  const isProduction = mode === 'production';
  if (!folders) return [finding('backupScheduled', !isProduction, '')];
  const unfit = await findUnfit([folders.rows, folders.keys]);
  if (unfit.length > 0) return [finding('backupFolders', false, unfit.join(', '))];
  const [newest] = await findBackups(folders, config.area);
  const places = await examinePlaces(folders, { dataFolder: config.dataFolder, isProduction });
  return [finding('backupFolders', true, folders.rows), examineAge(newest?.at, now), ...places];
}

/** `found` is the age in whole hours, empty where there is no backup. */
export function examineAge(newest: Date | undefined, now: Date): Finding {
  if (newest === undefined) return finding('backupAge', false, '');
  const hours = (now.valueOf() - newest.valueOf()) / HOUR_MS;
  return finding('backupAge', hours <= MOST_AGE_HOURS, String(Math.floor(hours)));
}

async function findUnfit(folders: readonly string[]): Promise<string[]> {
  const may = (folder: string) => access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  const looked = await Promise.allSettled(folders.map(may));
  return folders.filter((_folder, index) => looked[index]?.status === 'rejected');
}

type Standing = { dataFolder: string; isProduction: boolean };

/** A demo may keep everything on one disk; a link from one folder into the other is a mistake anywhere. */
async function examinePlaces(folders: BackupFolders, { dataFolder, isProduction }: Standing): Promise<Finding[]> {
  const [rows, keys, data] = [await placeOf(folders.rows), await placeOf(folders.keys), await placeOf(dataFolder)];
  const isOneFolder = isInside(rows.path, keys.path) || isInside(keys.path, rows.path);
  return [
    finding('backupKeysApart', !isOneFolder && !(isProduction && rows.disk === keys.disk), keys.path),
    finding('backupOffDisk', !isProduction || rows.disk !== data.disk, rows.path),
  ];
}

/** Where a path really leads, and its file system; no file system where it leads nowhere yet. */
async function placeOf(path: string): Promise<{ path: string; disk: number | undefined }> {
  const facts = await stat(path).catch(() => undefined);
  return { path: await realpath(path).catch(() => path), disk: facts?.dev };
}
