import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { TestDatabase } from '../database.ts';
import { ask } from './append.ts';

const TABLES = `
select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'log' and c.relkind in ('r', 'p') and not c.relispartition order by c.oid`;

/** Carries the rows of the log by COPY, and nothing else, into a database that was migrated and never used: no sequence, no transaction id. */
export async function copyLog(from: TestDatabase, to: TestDatabase): Promise<void> {
  const [source, target] = [await from.owner.connect(), await to.owner.connect()];
  for (const { name } of await ask<{ name: string }>(from, TABLES)) {
    const rows = source.query(copyTo(`copy (select * from ${name}) to stdout`));
    await pipeline(rows, target.query(copyFrom(`copy ${name} from stdin`)));
  }
  source.release();
  target.release();
}
