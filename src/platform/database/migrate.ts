import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { giveLockBack, takeLock } from './advisory-lock.ts';
import type { Db } from './open.ts';

export type MigrationReport = { applied: string[]; unchanged: number };

/** Any number that no other program is likely to take as an advisory lock. */
const LOCK = 370_828_001;

/**
 * Applies what is missing of `folder/NNNN-name.sql`, in order, one transaction each, while holding a lock so that two processes that
 * start together do not both migrate. Throws when a file that was applied has changed since, or has gone: an older program on a
 * newer database must not write.
 */
export async function migrate(db: Db, folder: string): Promise<MigrationReport> {
  const client = await db.connect();
  try {
    await takeLock(client, LOCK);
    await client.query(
      `create schema if not exists platform_migration;
       create table if not exists platform_migration.applied (name text primary key, sha256 text not null, at timestamptz not null default now())`,
    );
    const known = await appliedBefore(client);
    const files = await migrationsIn(folder);
    refuseUnknown(known, files);
    const missing = files.filter(({ name }) => !known.has(name));
    for (const file of missing) await apply(client, file);
    return { applied: missing.map(({ name }) => name), unchanged: files.length - missing.length };
  } finally {
    await giveLockBack(client, LOCK);
    client.release();
  }
}

type Migration = { name: string; text: string; sha256: string };

async function migrationsIn(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function appliedBefore(client: PoolClient): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from platform_migration.applied',
  );
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
}

function refuseUnknown(known: Map<string, string>, files: Migration[]): void {
  for (const [name, sha256] of known) {
    const file = files.find((candidate) => candidate.name === name);
    if (!file)
      throw new Error(
        `the database has migration ${name}, which this program does not know: it was made by a newer release`,
      );
    if (file.sha256 !== sha256)
      throw new Error(`migration ${name} was changed after it had been applied: write a new one instead`);
  }
}

async function apply(client: PoolClient, { name, text, sha256 }: Migration): Promise<void> {
  // An index made concurrently cannot be made inside a transaction; such a file says so in its first line and holds one statement.
  const inTransaction = !text.startsWith('-- outside a transaction');
  try {
    // Who waits for a lock makes all others wait behind it; an index made concurrently waits without being in anybody's way.
    if (inTransaction) await client.query(`set lock_timeout = '2s'; begin`);
    else await dropHalfMade(client, text);
    await client.query(text);
    await client.query('insert into platform_migration.applied (name, sha256) values ($1, $2)', [name, sha256]);
    if (inTransaction) await client.query('commit');
  } catch (error) {
    if (inTransaction) await client.query('rollback');
    throw new Error(`migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  } finally {
    await client.query('reset lock_timeout').catch(() => undefined);
  }
}

/** What an index that was cut off while it was made leaves behind: invalid, and in the way of the next try. */
async function dropHalfMade(client: PoolClient, text: string): Promise<void> {
  const name = /create (?:unique )?index concurrently (\w+)/i.exec(text)?.[1];
  if (name === undefined) return;
  const { rows } = await client.query<{ invalid: string }>(
    `select format('%I.%I', n.nspname, c.relname) as invalid
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
     where c.relname = $1 and not i.indisvalid`,
    [name],
  );
  for (const { invalid } of rows) await client.query(`drop index ${invalid}`);
}
