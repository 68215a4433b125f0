import type { Tx } from '../../database/index.ts';
import { rowsOf } from '../statement.ts';

export type Columns = { names: string; definitions: string };

const COLUMNS = `
select string_agg(quote_ident(attname), ', ' order by attnum) as names,
       string_agg(quote_ident(attname) || ' ' || format_type(atttypid, atttypmod), ', ' order by attnum) as definitions
from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;

/**
 * A table's columns spelled out, to read rows from JSON. By the table's row type it would be shorter, but a prepared statement that
 * names that type fails once another table has taken this one's place.
 */
export async function getColumns(tx: Tx, table: string): Promise<Columns> {
  const [columns] = await rowsOf<Columns>(tx, COLUMNS, [table]);
  if (!columns) throw new Error(`${table} has no columns`);
  return columns;
}
