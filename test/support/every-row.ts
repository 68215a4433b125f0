import type { Db } from '../../src/platform/database/index.ts';

/** Every table of ours with all its rows as text, for comparing two databases. */
export async function rowsOfEveryTable(owner: Db): Promise<Record<string, string[]>> {
  const client = await owner.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and not c.relispartition
         and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'platform_migration') order by 1`,
    );
    const found: Record<string, string[]> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
      found[name] = rows.map(({ row }) => row);
    }
    return found;
  } finally {
    client.release();
  }
}
