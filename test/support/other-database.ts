import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { migrate, openDatabase, type Db } from '../../src/platform/database/index.ts';
import { openTestDatabase } from './database.ts';
import { startThrowawayPostgres } from './postgres/index.ts';

export type OtherDatabase = { owner: Db; close(): Promise<void> };

/** A migrated database in which nothing has happened: a clone of the template, or one on a server of another kind. */
export async function openEmptyDatabase(kind?: 'embedded' | 'debian15'): Promise<OtherDatabase> {
  if (kind === undefined) {
    const { owner, close } = await openTestDatabase();
    return { owner, close };
  }
  const server = await startThrowawayPostgres({ kind });
  const database = `other_${randomBytes(4).toString('hex')}`;
  const client = new Client(server.connection);
  await client.connect();
  await client.query(`create database ${database} template template0 encoding 'UTF8'`);
  await client.end();
  const owner = openDatabase({ connection: { ...server.connection, database }, role: 'owner', most: 2 });
  await migrate(owner, fileURLToPath(new URL('../../migrations', import.meta.url)));
  return {
    owner,
    close: async () => {
      await owner.close();
      await server.stop();
    },
  };
}
