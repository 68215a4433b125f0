import { backUpNightly, findBackups, type BackupFolders } from '../../platform/backup/index.ts';
import type { Config } from '../../platform/config/index.ts';
import { openDatabase, systemScope, type Db } from '../../platform/database/index.ts';
import { wholeStore } from '../../platform/files/index.ts';
import { findFailures, repeating, type Failures, type Task } from '../../platform/jobs/index.ts';
import type { Figures } from '../../platform/metrics/index.ts';
import type { Foundation } from './foundation.ts';

const NIGHTLY = 'backup:nightly';

/** Undefined where no backup is scheduled. */
export const foldersOf = ({ backupFolder: rows, backupKeysFolder: keys }: Config): BackupFolders | undefined =>
  rows === undefined || keys === undefined ? undefined : { rows, keys };

/** Asks every hour, so that a night that failed or was slept through is made up for within the hour. */
export function backupTasks(foundation: Foundation): Task[] {
  const folders = foldersOf(foundation.config);
  if (!folders) return [];
  return [repeating(NIGHTLY, '0 * * * *', (signal) => backUp(foundation, folders, signal))];
}

async function backUp(
  { config, connection, fileStore, logger, now }: Foundation,
  folders: BackupFolders,
  signal: AbortSignal,
): Promise<void> {
  // Connections of its own: a long backup shall not stand in the way of what else the owner does.
  const owner = openDatabase({ connection, role: 'owner', most: 2 });
  const { area, backupKeep: keepDays } = config;
  try {
    const report = await backUpNightly({ owner, files: wholeStore(fileStore), folders, area, keepDays, now, signal });
    if (report) logger.info(report, 'the nightly backup is made');
  } catch (error) {
    logger.error(error, 'the nightly backup was not made');
    throw error;
  } finally {
    await owner.close();
  }
}

type Asked = { config: Config; follower: Db; newest: Date | undefined };

/** What failed since the newest whole backup, in whichever process; since ever where there is none. */
export const failuresSince = ({ config: { area }, follower, newest }: Asked): Promise<Failures> =>
  follower.within(systemScope(area), (tx) => findFailures(tx, NIGHTLY, newest ?? new Date(0)));

/** For whoever watches: an alarm belongs on an age above 36 hours. */
export function backupGauges({ config, databases: { follower }, now }: Foundation): Figures[] {
  const folders = foldersOf(config);
  if (!folders) return [];
  const measure = async () => {
    // A folder that cannot be read is as good as none.
    const [newest] = await findBackups(folders, config.area).catch(() => []);
    const age = newest === undefined ? Infinity : (now().valueOf() - newest.at.valueOf()) / 1_000;
    const { attempts } = await failuresSince({ config, follower, newest: newest?.at });
    return [{ label: 'nightly', values: { backup_age_seconds: age, backup_failed_attempts: attempts } }];
  };
  const names = {
    backup_age_seconds: 'Age of the newest whole backup; +Inf while there is none or its folder cannot be read.',
    backup_failed_attempts: 'Attempts to make a backup that failed since the newest whole one.',
  };
  return [{ label: 'schedule', names, measure }];
}
