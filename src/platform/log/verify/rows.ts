import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { Tx } from '../../database/index.ts';
import {
  BEGINNING,
  HISTORY,
  historyOf,
  prefixOf,
  STREAMS_AT_ONCE,
  type Cursor,
  type HistoryRow,
} from '../projections/history.ts';
import { getColumns } from '../projections/columns.ts';
import type { Projection } from '../projections/projection.ts';
import { rowsOf } from '../statement.ts';
import type { Findings } from './problem.ts';

type RowsBeside = HistoryRow & { ahead: boolean; rows: object[] };

/** Whether a follower ($4) has not come to the end of a stream yet, or set it aside: then there is nothing to compare its rows with. */
const AHEAD = `
  ($4::text is not null and (
    exists (select from log.pending p where p.area = s.area and p.stream = s.stream)
    or exists (select from log.numbered n where n.area = s.area and n.stream = s.stream
      and n.seq > coalesce((select position from log.follower where name = $4), 0))
    or exists (select from log.parked k where k.follower = $4 and k.area = s.area and k.stream = s.stream)
  )) as ahead`;

/** Streams with their rows, seen at the same moment: the projection is written in the transaction of the append, or by a follower. */
const beside = ({ table, id }: Projection, type: string) => `
select ${HISTORY}, ${AHEAD},
  (select coalesce(json_agg(to_jsonb(t)), '[]') from ${table} t
   where t.area = s.area and t.${id} = substr(s.stream, length($3) + 1)::${type}) as rows
from log.stream s
where (s.area, s.stream) > ($1, $2) and starts_with(s.stream, $3)
order by s.area, s.stream limit ${STREAMS_AT_ONCE}`;

const TYPE = `select format_type(atttypid, null) as type from pg_attribute where attrelid = $1::regclass and attname = $2`;

const withoutStream = ({ table, id }: Projection) => `
select $1 || t.${id}::text as stream from ${table} t
where not exists (select from log.stream s where s.area = t.area and s.stream = $1 || t.${id}::text) limit 100`;

/** Every row of the table is what replaying its stream gives, and no row is without a stream. */
export async function verifyProjection(tx: Tx, findings: Findings, projection: Projection): Promise<void> {
  const [column] = await rowsOf<{ type: string }>(tx, TYPE, [projection.table, projection.id]);
  if (!column) throw new Error(`${projection.table} has no column ${projection.id}`);
  const text = beside(projection, column.type);
  const prefix = prefixOf(projection.kind);
  const next = ({ area, stream }: Cursor) => rowsOf<RowsBeside>(tx, text, [area, stream, prefix, projection.follower]);
  for (let found = await next(BEGINNING); found.length > 0; found = await next(found.at(-1) ?? BEGINNING))
    await compare(tx, findings, { projection, found: found.filter(({ ahead }) => !ahead) });
  for (const { stream } of await rowsOf<{ stream: string }>(tx, withoutStream(projection), [prefix]))
    findings.add({ code: 'projectionDiffers', stream, detail: `${projection.table} has a row without a stream` });
}

async function compare(
  tx: Tx,
  findings: Findings,
  { projection, found }: { projection: Projection; found: readonly RowsBeside[] },
): Promise<void> {
  const expected = found.map((row) => projection.rowsOf(historyOf(row)));
  const typed = await typedRows(tx, projection, expected.flat());
  let at = 0;
  for (const [index, { stream, rows }] of found.entries()) {
    const made = typed.slice(at, (at += expected[index]?.length ?? 0));
    if (bag(made) !== bag(rows)) findings.add({ code: 'projectionDiffers', stream, detail: projection.table });
  }
}

/** No column is called so. */
const ORDINAL = '"row in order"';

/** The rows as the table would give them back: what PostgreSQL makes of dates, numbers and text is the same on both sides. */
async function typedRows(tx: Tx, { table }: Projection, rows: readonly object[]): Promise<object[]> {
  const { names, definitions } = await getColumns(tx, table);
  const typed = await rowsOf<{ row: object }>(
    tx,
    `select (select to_jsonb(r) from (select ${names}) r) as row
     from rows from (jsonb_to_recordset($1::jsonb) as (${definitions})) with ordinality as given (${names}, ${ORDINAL}) order by ${ORDINAL}`,
    [JSON.stringify(rows)],
  );
  return typed.map(({ row }) => row);
}

const bag = (rows: readonly object[]) => canonicalJson(rows.map(canonicalJson).toSorted());
