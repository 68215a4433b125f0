import type { Tx } from '../../database/index.ts';
import { recordedOf, type EventRow } from '../load.ts';
import { eventAt, numberOf } from '../probe.ts';
import { rowsOf } from '../statement.ts';
import type { Follower, Numbered } from './follower.ts';

type WindowRow = { seq: string } & Partial<EventRow>;

const COLUMNS = `e.area, e.stream, e.version, e.schema, e.type, e.case_id, e.data, e.actor, e.basis, e.at, e.recorded_at`;

/** `takes` as a condition on an event; null takes everything. */
const taken = (parameter: string) => `(${parameter}::text[] is null
     or split_part(e.stream, '/', 1) || ':' || e.type = any (${parameter}::text[])
     or split_part(e.stream, '/', 1) || ':*' = any (${parameter}::text[]))`;

/**
 * The next places of the log for one follower, locked for it; of those, the events that it handles and whose stream is not parked.
 * Ends before the first event of another area, since no transaction spans two. Nothing when another process is at it.
 */
const WINDOW = `
with mine as (
  select name, position from log.follower where name = $1 for update skip locked
), reach as (
  select n.seq, n.area, n.stream, n.version
  from mine join log.numbered n on n.seq > mine.position and n.seq <= mine.position + $2::integer
), own as (
  select * from reach where seq < coalesce((select min(seq) from reach where area <> $3), 9223372036854775807)
)
select own.seq, ${COLUMNS}
from own left join ${eventAt('own')} e on ${taken('$4')}
  and not exists (select from log.parked p where p.follower = $1 and p.area = e.area and p.stream = e.stream)
order by own.seq`;

export type Window = { first: number; last: number; events: Numbered[] };

export async function findWindow(tx: Tx, { name, takes }: Follower, most: number): Promise<Window | undefined> {
  const rows = await rowsOf<WindowRow>(tx, WINDOW, [name, most, tx.scope.area, takes]);
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (!first || !last) return undefined;
  return { first: Number(first.seq), last: Number(last.seq), events: rows.flatMap(numberedOf) };
}

/** What a parked stream still owes its follower: from the version that failed up to where the follower has come. */
const OWED = `
select n.seq, ${COLUMNS}
from log.event e cross join ${numberOf('e')} n
where e.area = $1 and e.stream = $2 and e.version >= $3 and n.seq <= $4 and ${taken('$5')}
order by e.version`;

export type Owed = { stream: string; version: number; position: number };

export async function findOwed(tx: Tx, { takes }: Follower, { stream, version, position }: Owed): Promise<Numbered[]> {
  const rows = await rowsOf<WindowRow>(tx, OWED, [tx.scope.area, stream, version, position, takes]);
  return rows.flatMap(numberedOf);
}

const numberedOf = ({ seq, ...row }: WindowRow): Numbered[] =>
  isEvent(row) ? [{ seq: Number(seq), recorded: recordedOf(row) }] : [];

/** A place whose event is not handled comes with empty columns. */
const isEvent = (row: Partial<EventRow>): row is EventRow => typeof row.stream === 'string';
