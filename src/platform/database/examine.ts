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

/**
 * Whether a commit is confirmed only once another server has it too. `none`: nothing is waited for; `away`: it is waited for one that does
 * not stream, so no commit is confirmed; `hidden`: the login user may not see which servers stream (role `pg_monitor`).
 */
export type Standby = { state: 'streaming'; names: string } | { state: 'none' | 'away' | 'hidden' };

export async function findStandby(db: Db): Promise<Standby> {
  const [state = 'none', names = ''] = await column(db, STANDBY);
  return state === 'streaming' ? { state, names } : { state: state === 'away' || state === 'hidden' ? state : 'none' };
}

const STANDBY = `
  with sender as (select application_name, state, sync_state from pg_stat_replication),
  streaming as (
    select string_agg(application_name, ', ' order by application_name) as names
    from sender where state = 'streaming' and sync_state in ('sync', 'quorum')
  )
  select unnest(array[
    case
      when current_setting('synchronous_standby_names') = '' or current_setting('synchronous_commit') in ('off', 'local') then 'none'
      when names is not null then 'streaming'
      when exists (select from sender where state is null) then 'hidden'
      else 'away'
    end, coalesce(names, '')])
  from streaming`;

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
