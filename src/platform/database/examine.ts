import { readdir } from 'node:fs/promises';
import type { Db } from './open.ts';

/** Migrations of this release that the database does not have yet. */
export async function findMissingMigrations(db: Db, folder: string): Promise<string[]> {
  const applied = await column(db, `select name from platform_migration.applied`).catch(ifNoTable);
  const files = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).toSorted();
  return files.filter((name) => !applied.includes(name));
}

/** Roles of ours that are missing, or that could step over row-level security: then it would be no wall. */
export const findUnsafeRoles = (db: Db): Promise<string[]> =>
  column(
    db,
    `select wanted from unnest(array['onewindow_app', 'onewindow_follower', 'onewindow_reader']) wanted
     left join pg_roles on rolname = wanted
     where rolname is null or rolsuper or rolbypassrls or not pg_has_role(current_user, rolname, 'member')
     order by wanted`,
  );

/** How far the clock of the database runs before ours, in milliseconds, give or take the way there. */
export async function findClockSkew(db: Db): Promise<number> {
  const before = Date.now();
  const [text = '0'] = await column(db, `select (extract(epoch from clock_timestamp()) * 1000)::text`);
  return Math.round(Number(text) - (before + Date.now()) / 2);
}

async function column(db: Db, query: string): Promise<string[]> {
  const client = await db.connect();
  try {
    const { rows } = await client.query<string[]>({ text: query, rowMode: 'array' });
    return rows.flatMap(([value]) => value ?? []);
  } finally {
    client.release();
  }
}

function ifNoTable(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === '42P01') return [];
  throw error;
}
