import { join } from 'node:path';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { Config } from '../../platform/config/index.ts';
import { findUnheldMasterIds, openVault, type Vault } from '../../platform/crypto/index.ts';
import { alone, systemScope } from '../../platform/database/index.ts';
import { diskStore, openFiles, type Files, type FileStore } from '../../platform/files/index.ts';
import {
  findInstallation,
  settleFilesMark,
  settleInstallation,
  type Installation,
} from '../../platform/installation/index.ts';
import type { Logger } from '../../platform/logging/index.ts';
import { openPrinter, type Printer } from '../../platform/pdf/index.ts';
import { openServer } from './database-server.ts';
import { isFolderOf } from './files-mark.ts';
import { migrateAll, openDatabases, type Databases } from './databases.ts';
import { openKeys } from './keys.ts';
import { refusalOf, type SetUpRefusal } from './refusal.ts';
import { setUpWording } from './wording.ts';

/** What every room of the house stands on. */
export type Foundation = {
  config: Config;
  installation: Installation;
  databases: Databases;
  connection: Parameters<typeof openDatabases>[0];
  vault: Vault;
  files: Files;
  fileStore: FileStore;
  printer: Printer;
  now: () => Date;
  logger: Logger;
  close: () => Promise<void>;
};

export type Opened = Promise<Result<Foundation, SetUpRefusal>>;

/** Any number that no other program is likely to take as an advisory lock. */
const LOCK = 370_828_007;

/** Database, schema, keys and files, in this order; a refusal leaves nothing running. */
export async function layFoundation(config: Config, logger: Logger): Opened {
  const server = await openServer(config, logger);
  if (!server.ok) return server;
  const { connection, stop } = server.value;
  const databases = openDatabases(connection);
  const close = async () => {
    await databases.close();
    await stop();
  };
  try {
    await migrateAll(databases.owner, connection);
    // A database is settled by one program: another that starts with it finds keys and files in place.
    const settled = await alone(databases.owner, LOCK, () => settle(config, databases));
    const printer = openPrinter({ fontPaths: config.fontPaths });
    if (settled.ok) return ok({ ...settled.value, config, databases, connection, printer, logger, close });
    await close();
    return settled;
  } catch (error) {
    await close();
    throw error;
  }
}

type Settled = Pick<Foundation, 'installation' | 'vault' | 'files' | 'fileStore' | 'now'>;

async function settle(config: Config, { owner }: Databases): Promise<Result<Settled, SetUpRefusal>> {
  const now = () => new Date();
  const scope = systemScope(config.area);
  const before = await owner.within(scope, findInstallation);
  if (before && config.mode && before.mode !== config.mode) {
    const { mode } = before;
    return no(refusalOf('otherMode', (language) => setUpWording[language].otherMode[mode]));
  }
  const keys = await openKeys(config, before === undefined);
  if (!keys.ok) return keys;
  const [unheld] = await owner.within(scope, (tx) => findUnheldMasterIds(tx, keys.value));
  if (unheld) return no(refusalOf('otherMasterKey', (language) => setUpWording[language].otherMasterKey(unheld)));
  // Only now: had the key been refused, the database would count as set up without one.
  const installation = await owner.within(scope, (tx) => settleInstallation(tx, config.mode ?? 'demo', now()));
  const folder = join(config.dataFolder, 'files');
  const settleMark = (mark: string) => owner.within(scope, (tx) => settleFilesMark(tx, mark));
  const shared = await isFolderOf({ folder, alone: config.databaseUrl === undefined, settle: settleMark });
  if (!shared) return no(refusalOf('otherFiles', (language) => setUpWording[language].otherFiles(folder)));
  const vault = openVault({ wrapper: keys.value, now });
  const fileStore = diskStore(folder);
  return ok({ installation, vault, files: openFiles({ store: fileStore, vault }), fileStore, now });
}
