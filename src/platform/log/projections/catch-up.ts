import type { Tx } from '../../database/index.ts';
import { rowsOf } from '../statement.ts';
import { getColumns } from './columns.ts';
import { fill } from './fill.ts';
import { findChosen, prefixOf, type Cursor } from './history.ts';
import { findProgress, recordProgress } from './progress.ts';
import type { Projection } from './projection.ts';
import { shadowOf } from './shadow.ts';

const MOST = 2_000;

const CHANGED = `
select distinct area, stream from log.numbered
where seq > $1 and seq <= $1::bigint + ${MOST} and starts_with(stream, $2)`;

const CHANGED_UNTIL_NOW = `
select area, stream from log.numbered where seq > $1 and starts_with(stream, $2)
union
select area, stream from log.pending where starts_with(stream, $2)`;

/** Makes the rows of a few changed streams again. Whether there may be more. */
export async function catchUp(tx: Tx, projection: Projection): Promise<boolean> {
  const progress = await findProgress(tx, projection);
  if (!progress) return false;
  const [top] = await rowsOf<{ last: string }>(tx, `select coalesce(max(seq), 0) as last from log.numbered`);
  const last = Number(top?.last);
  const { caughtUp } = progress;
  if (last <= caughtUp) return false;
  await remake(tx, projection, await rowsOf<Cursor>(tx, CHANGED, [caughtUp, prefixOf(projection.kind)]));
  const reached = Math.min(last, caughtUp + MOST);
  await recordProgress(tx, projection, { ...progress, caughtUp: reached });
  return reached < last;
}

/** All that is committed, numbered or not. Only while nobody can write the table. */
export async function catchUpWithAll(tx: Tx, projection: Projection): Promise<void> {
  const progress = await findProgress(tx, projection);
  if (!progress) throw new Error(`${projection.table} is not being rebuilt`);
  await remake(
    tx,
    projection,
    await rowsOf<Cursor>(tx, CHANGED_UNTIL_NOW, [progress.caughtUp, prefixOf(projection.kind)]),
  );
}

async function remake(tx: Tx, projection: Projection, changed: readonly Cursor[]): Promise<void> {
  if (changed.length === 0) return;
  const { table, id, kind } = projection;
  const shadow = shadowOf(table);
  const ids = changed.map(({ stream }) => stream.slice(prefixOf(kind).length));
  const { definitions } = await getColumns(tx, shadow);
  await rowsOf(
    tx,
    `delete from ${shadow} t using json_to_recordset($1) as gone (${definitions}) where t.area = gone.area and t.${id} = gone.${id}`,
    [JSON.stringify(changed.map(({ area }, index) => ({ area, [id]: ids[index] })))],
  );
  await fill(tx, projection, await findChosen(tx, changed, kind));
}
