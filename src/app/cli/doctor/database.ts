import { join } from 'node:path';
import type { Language } from '../../../kernel/language.ts';
import { findBackups } from '../../../platform/backup/index.ts';
import { addressesOf, type Config } from '../../../platform/config/index.ts';
import { findUnheldMasterIds } from '../../../platform/crypto/index.ts';
import {
  findClockSkew,
  findMissingMigrations,
  findStandby,
  findUnsafeRoles,
  findStanding,
  newestOf,
  systemScope,
} from '../../../platform/database/index.ts';
import { findFilesMark, findInstallation, type Mode } from '../../../platform/installation/index.ts';
import { findLag } from '../../../platform/log/index.ts';
import { measureSending } from '../../../modules/messages/index.ts';
import { connectionOf, externalServer, findRunningPostgres } from '../../../platform/postgres/index.ts';
import { failuresSince, foldersOf } from '../../compose/backups.ts';
import { migrationsFolder, openDatabases, type Databases } from '../../compose/databases.ts';
import { findMark } from '../../compose/files-mark.ts';
import { openKeys } from '../../compose/keys.ts';
import { examineCounty } from './county.ts';
import { finding, type Finding } from './finding.ts';
import { examineStandby } from './production.ts';

const MOST_SKEW_MS = 2_000;
const MOST_LAG_MS = 60_000;
const MOST_OVERDUE_SECONDS = 600;

export type Looked = {
  server: Awaited<ReturnType<typeof externalServer>>;
  findings: Finding[];
  /** What the database was set up as, where it could be asked. */
  mode?: Mode | undefined;
};

/** The server, then what is in it. An embedded server that does not run is not started: that is for `start` to do. */
export async function examineDatabase(config: Config, language: Language): Promise<Looked> {
  const url = await findUrl(config);
  if (url === undefined) return { server: [], findings: [finding('database', true, '')] };
  const server = await externalServer(url, language);
  const unusable = server.some(({ name, ok }) => !ok && (name === 'reachable' || name === 'version'));
  return unusable ? { server, findings: [] } : { server, ...(await examineContents(config, url)) };
}

/** Of several servers the one that can be written, or the first, to say what it lacks. */
async function findUrl({ databaseUrl, dataFolder }: Config): Promise<string | undefined> {
  if (databaseUrl !== undefined) {
    const addresses = addressesOf(databaseUrl) ?? [databaseUrl];
    const found = addresses.length > 1 ? newestOf(await Promise.all(addresses.map(findStanding))) : undefined;
    return found?.url ?? addresses[0];
  }
  const running = await findRunningPostgres(dataFolder);
  return running && urlOf(connectionOf(running));
}

function urlOf({ user, host, port, database }: ReturnType<typeof connectionOf>): string {
  const place = new URLSearchParams({ host, ...(port !== undefined && { port: String(port) }) });
  return `postgres://${user}@/${database}?${place.toString()}`;
}

async function examineContents(config: Config, url: string): Promise<Omit<Looked, 'server'>> {
  const databases = openDatabases({ url });
  try {
    const missing = await findMissingMigrations(databases.owner, migrationsFolder);
    const migrations = finding('migrations', missing.length === 0, missing.join(', '));
    const skew = await findClockSkew(databases.owner);
    const clock = finding('clock', Math.abs(skew) <= MOST_SKEW_MS, String(skew));
    if (!migrations.ok) return { findings: [migrations, clock] };
    const installation = await databases.reader.within(systemScope(config.area), findInstallation);
    const mode = installation?.mode;
    const standby = mode === 'production' ? [examineStandby(await findStandby(databases.owner))] : [];
    return { findings: [migrations, clock, ...standby, ...(await examineHouse(config, databases))], mode };
  } finally {
    await databases.close();
  }
}

async function examineHouse(config: Config, { owner, follower }: Databases): Promise<Finding[]> {
  const scope = systemScope(config.area);
  const unsafe = await findUnsafeRoles(owner);
  const lag = await follower.within(scope, findLag);
  const late = lag.followers.filter(({ behindMs, parked }) => behindMs > MOST_LAG_MS || parked > 0);
  return [
    finding('roles', unsafe.length === 0, unsafe.join(', ')),
    await examineKeys(config, owner),
    await examineFiles(config, owner),
    finding(
      'followers',
      late.length === 0,
      late.map(({ name, behind, parked }) => `${name}: ${behind}/${parked}`).join(', '),
    ),
    await examineSending(config, follower),
    ...(await examineCounty(config, owner)),
    ...(await examineBackupFailures(config, follower)),
  ];
}

async function examineBackupFailures(config: Config, follower: Databases['follower']): Promise<Finding[]> {
  const folders = foldersOf(config);
  if (!folders) return [];
  const [newest] = await findBackups(folders, config.area).catch(() => []);
  const { attempts, lastError = '' } = await failuresSince({ config, follower, newest: newest?.at });
  return [finding('backupFailed', attempts === 0, lastError)];
}

/** A message that is not due yet, as in quiet hours, is not late. */
async function examineSending({ area }: Config, follower: Databases['follower']): Promise<Finding> {
  const measures = await measureSending({ follower, area, now: () => new Date() });
  const late = measures.filter(({ overdueSeconds }) => overdueSeconds > MOST_OVERDUE_SECONDS);
  return finding('sending', late.length === 0, late.map(({ channel, queued }) => `${channel}: ${queued}`).join(', '));
}

async function examineKeys(config: Config, owner: Databases['owner']): Promise<Finding> {
  const keys = await openKeys(config, false);
  if (!keys.ok) return finding('keys', false, keys.error.code);
  const unheld = await owner.within(systemScope(config.area), (tx) => findUnheldMasterIds(tx, keys.value));
  return finding('keys', unheld.length === 0, unheld.join(', '));
}

/** Processes on one database must see the same files: the mark in the folder is the one that the database knows. */
async function examineFiles(config: Config, owner: Databases['owner']): Promise<Finding> {
  const folder = join(config.dataFolder, 'files');
  const known = await owner.within(systemScope(config.area), findFilesMark);
  return finding('files', known === undefined || known === (await findMark(folder)), folder);
}
