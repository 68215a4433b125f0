import { CompiledQuery } from 'kysely';
import type { Tx } from '../database/index.ts';
import type { Recorded, Stamp } from './event.ts';
import { leafOf } from './leaf.ts';
import './tables.ts';

type NewRow = { type: string; schema: number; data: Record<string, unknown> };
type Append = { stream: string; after: number; rows: readonly NewRow[]; state: object; stamp: Stamp };

/**
 * One round trip: the events, their places in the sequencer's queue, and the stream's state, which moves only if it still stands at
 * `after`. An append that lost the race changes no row of `log.stream`; one that never saw the other hits the primary key.
 */
const APPEND = `
with entry as (
  select * from jsonb_to_recordset($1::jsonb) as e(
    area text, stream text, version integer, schema smallint, type text, case_id uuid, data jsonb, actor jsonb,
    basis text, at timestamptz, recorded_at timestamptz, leaf text)
), moved as (
  insert into log.stream as kept (area, stream, version, state, contains)
  select $2, $3, $4::integer, $5::jsonb, array(select distinct type || '@' || schema from entry)
  on conflict (area, stream) do update
    set version = excluded.version,
        state = excluded.state,
        contains = array(select distinct unnest(kept.contains || excluded.contains))
    where kept.version = $6::integer
  returning version
), queued as (
  insert into log.pending (area, stream, version)
  select area, stream, version from entry where exists (select from moved) order by version
), written as (
  insert into log.event (area, stream, version, schema, type, case_id, data, actor, basis, at, recorded_at, leaf)
  select area, stream, version, schema, type, case_id, data, actor, basis, at, recorded_at, decode(leaf, 'hex')
  from entry where exists (select from moved)
)
select version from moved`;

/** The new version, or undefined when the stream no longer stands at `after`. */
export async function appendRows(tx: Tx, { stream, after, rows, state, stamp }: Append): Promise<number | undefined> {
  const recordedAt = new Date();
  const entries = rows.map((row, index): Recorded => ({
    ...row,
    area: tx.scope.area,
    stream,
    version: after + index + 1,
    caseId: stamp.caseId ?? null,
    actor: stamp.actor,
    basis: stamp.basis ?? null,
    at: stamp.at,
    recordedAt,
  }));
  const version = after + rows.length;
  const parameters = [
    JSON.stringify(entries.map(entryOf)),
    tx.scope.area,
    stream,
    version,
    JSON.stringify(state),
    after,
  ];
  try {
    const { rows: moved } = await tx.executeQuery<{ version: number }>(CompiledQuery.raw(APPEND, parameters));
    return moved[0]?.version;
  } catch (error) {
    if (isLostRace(error)) return undefined;
    throw error;
  }
}

const entryOf = ({ caseId, recordedAt, ...event }: Recorded) => ({
  ...event,
  case_id: caseId,
  recorded_at: recordedAt,
  leaf: leafOf({ ...event, caseId, recordedAt }).toString('hex'),
});

const isLostRace = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === '23505' && 'table' in error && error.table === 'event';
