import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The one PostgreSQL of this run and its migrated template; undefined when only pure tests run. */
    postgres: { host: string; port?: number; user: string; template: string } | undefined;
    /** Where the first who needs a filled demo county puts it for all others: a database and a data folder. */
    filledCounty: { template: string; folder: string } | undefined;
  }
}

/** One PostgreSQL for the whole run, whichever kind `ONEWINDOW_TEST_POSTGRES` names (`embedded`, the default, or `debian15`). */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (project.vitest.projects.every(({ name }) => name === 'pure')) return undefined;
  // Loaded late, so that pure tests start without any of it.
  const { startThrowawayPostgres } = await import('./postgres/index.ts');
  const kind = process.env['ONEWINDOW_TEST_POSTGRES'] === 'debian15' ? 'debian15' : 'embedded';
  const server = await startThrowawayPostgres({ kind });
  const template = `template_${randomBytes(4).toString('hex')}`;
  await makeTemplate(server.connection, template);
  const { host, port, user } = server.connection;
  project.provide('postgres', { host, user, template, ...(port !== undefined && { port }) });
  const folder = await mkdtemp(join(tmpdir(), 'ow-filled-'));
  project.provide('filledCounty', { template: `filled_${randomBytes(4).toString('hex')}`, folder });
  return async () => {
    await rm(folder, { recursive: true, force: true });
    await server.stop();
  };
}

type Connection = { host: string; port?: number; user: string; database: string };

async function makeTemplate(connection: Connection, template: string): Promise<void> {
  const { default: pg } = await import('pg');
  const { migrate, openDatabase } = await import('../../src/platform/database/index.ts');
  const { migrateJobs } = await import('../../src/platform/jobs/index.ts');
  const client = new pg.Client(connection);
  await client.connect();
  await client.query(`create database ${template} template template0 encoding 'UTF8'`);
  await client.end();
  const owner = openDatabase({ connection: { ...connection, database: template }, role: 'owner', most: 1 });
  await migrate(owner, new URL('../../migrations', import.meta.url).pathname);
  await owner.close();
  await migrateJobs({ ...connection, database: template });
}
