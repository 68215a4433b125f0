import { text } from 'node:stream/consumers';
import { to as copyTo } from 'pg-copy-streams';
import type { Db } from '../../../src/platform/database/index.ts';

const TABLES = `
select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema') order by 1`;

/** Every row of every table as COPY writes it: what whoever steals the database holds. By table. */
export async function dumpOf(owner: Db): Promise<Map<string, string>> {
  const client = await owner.connect();
  try {
    const { rows } = await client.query<{ name: string }>(TABLES);
    const dump = new Map<string, string>();
    for (const { name } of rows)
      dump.set(name, await text(client.query(copyTo(`copy (select * from ${name}) to stdout`))));
    return dump;
  } finally {
    client.release();
  }
}
