import type { Tx } from '../../database/index.ts';
import { rowsOf } from '../statement.ts';
import type { Cursor } from './history.ts';
import type { Projection } from './projection.ts';

/** How far a rebuild has come. `caughtUp` is the number up to which later events are in the shadow table too. */
export type Progress = { phase: 'folding' | 'indexed'; cursor: Cursor; caughtUp: number };

type Row = { phase: Progress['phase']; area: string; stream: string; caught_up: string };

/** Undefined when there is none, or when it was made by another revision of the projection. */
export async function findProgress(tx: Tx, { table, revision }: Projection): Promise<Progress | undefined> {
  const [row] = await rowsOf<Row>(
    tx,
    `select phase, area, stream, caught_up from log.rebuild where projection = $1 and revision = $2 for update`,
    [table, revision],
  );
  return row && { phase: row.phase, cursor: { area: row.area, stream: row.stream }, caughtUp: Number(row.caught_up) };
}

export const recordProgress = (tx: Tx, { table, revision }: Projection, { phase, cursor, caughtUp }: Progress) =>
  rowsOf(
    tx,
    `insert into log.rebuild (projection, revision, phase, area, stream, caught_up) values ($1, $2, $3, $4, $5, $6)
     on conflict (projection) do update set revision = excluded.revision, phase = excluded.phase, area = excluded.area,
       stream = excluded.stream, caught_up = excluded.caught_up`,
    [table, revision, phase, cursor.area, cursor.stream, caughtUp],
  );
