import type { Tx } from '../../database/index.ts';
import { rowsOf } from '../statement.ts';
import { getColumns } from './columns.ts';
import type { History } from './history.ts';
import type { Projection } from './projection.ts';
import { shadowOf } from './shadow.ts';

export { STREAMS_AT_ONCE } from './history.ts';

/** Writes the rows of these streams into the shadow table; PostgreSQL itself turns the JSON into the table's types. */
export async function fill(tx: Tx, projection: Projection, histories: readonly History[]): Promise<number> {
  const rows = histories.flatMap(projection.rowsOf);
  const shadow = shadowOf(projection.table);
  const { names, definitions } = await getColumns(tx, shadow);
  await rowsOf(
    tx,
    `insert into ${shadow} (${names}) overriding system value select ${names} from json_to_recordset($1) as r (${definitions})`,
    [JSON.stringify(rows)],
  );
  return rows.length;
}
