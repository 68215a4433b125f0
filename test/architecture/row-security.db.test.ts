import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../../src/platform/database/index.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

type Row = Record<string, unknown>;

async function ask(db: Db, text: string): Promise<Row[]> {
  const client = await db.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    client.release();
  }
}

/** Tables that hold no row about a person, a case or an area: settings, calendars, machinery. Each with its reason. */
const WITHOUT_SCOPE: Record<string, string> = {
  'platform_migration.applied': 'names of migrations',
  'http.rate': 'hashed counters of requests, by nobody in particular',
};

const tables = () =>
  ask(
    database.owner,
    `select n.nspname || '.' || c.relname as name, c.relrowsecurity as secured,
            has_table_privilege('onewindow_app', c.oid, 'select') as readable
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition
       and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker') order by 1`,
  );

describe('row-level security', () => {
  test('is on for every table but those that name their reason', async () => {
    const open = (await tables()).filter(({ secured, name }) => !secured && !(String(name) in WITHOUT_SCOPE));
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  test('returns nothing to the app from any table when the scope was forgotten', async () => {
    const readable = (await tables())
      .filter((table) => table['readable'] && table['secured'])
      .map(({ name }) => String(name));
    expect(readable).toContain('log.event');
    for (const name of readable) {
      const rows = await ask(database.app, `select 1 from ${name} limit 1`);
      expect(rows, name).toEqual([]);
    }
  });

  test('cannot be passed by the roles that serve people', async () => {
    const roles = await ask(
      database.owner,
      `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty from pg_roles where rolname like 'onewindow\\_%' and rolname <> 'onewindow'`,
    );
    expect(roles).toHaveLength(3);
    expect(roles.filter(({ mighty }) => mighty)).toEqual([]);
  });
});

test('nobody may change or remove what stands in the event log', async () => {
  const rows = await ask(
    database.owner,
    `select grantee, privilege_type from information_schema.role_table_grants
     where table_schema = 'log' and table_name = 'event' and grantee like 'onewindow\\_%'
       and privilege_type not in ('SELECT', 'INSERT')`,
  );
  expect(rows).toEqual([]);
  for (const statement of ['update log.event set type = type', 'delete from log.event', 'truncate log.event']) {
    await expect(ask(database.app, statement)).rejects.toThrow('permission denied');
  }
});

test('the tables are empty of scope leaks through functions', async () => {
  const definers = await ask(
    database.owner,
    `select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')`,
  );
  expect(definers, 'functions that run as the owner see every row').toEqual([]);
});
