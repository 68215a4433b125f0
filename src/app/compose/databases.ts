import { fileURLToPath } from 'node:url';
import {
  migrate,
  openDatabase,
  type Connection,
  type Db,
  type MigrationReport,
} from '../../platform/database/index.ts';
import { migrateJobs } from '../../platform/jobs/index.ts';

/** The database as each role sees it. `owner` only sets up; nothing that serves people holds it. */
export type Databases = { owner: Db; app: Db; follower: Db; reader: Db; close: () => Promise<void> };

/** Beside `src/` and `dist/` alike. */
export const migrationsFolder = fileURLToPath(new URL('../../../migrations/', import.meta.url));

/** For every follower one, two more for whoever numbers and whoever listens, and some for jobs and whoever measures. */
export const FOLLOWER_CONNECTIONS = 26;

export function openDatabases(connection: Connection): Databases {
  const owner = openDatabase({ connection, role: 'owner', most: 2 });
  const app = openDatabase({ connection, role: 'app', most: 10 });
  const follower = openDatabase({ connection, role: 'follower', most: FOLLOWER_CONNECTIONS });
  const reader = openDatabase({ connection, role: 'reader', most: 3 });
  const all = [owner, app, follower, reader];
  return { owner, app, follower, reader, close: async () => void (await Promise.all(all.map((db) => db.close()))) };
}

/** Brings the schema to this release: our migrations, then the job runner's own. */
export async function migrateAll(owner: Db, connection: Connection): Promise<MigrationReport> {
  const report = await migrate(owner, migrationsFolder);
  await migrateJobs(connection);
  return report;
}
