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
 * A statement of its own: whoever locks sees the position as it stands now, but everything else as it stood before, so that one which
 * also looked for parked streams would miss what another process has parked in between.
 */
const HOLD = `select position from log.follower where name = $1 for update skip locked`;

/**
 * The next places of the log behind a position; of those, the events that a follower handles and whose stream is not parked. Ends before
 * the first event of another area, since no transaction spans two.
 */
const WINDOW = `
with reach as (
  select n.seq, n.area, n.stream, n.version
  from log.numbered n where n.seq > $2::bigint and n.seq <= $2::bigint + $3::integer
), own as (
  select * from reach where seq < coalesce((select min(seq) from reach where area <> $4), 9223372036854775807)
)
select own.seq, ${COLUMNS}
from own left join ${eventAt('own')} e on ${taken('$5')}
  and not exists (select from log.parked p where p.follower = $1 and p.area = e.area and p.stream = e.stream)
order by own.seq`;

export type Window = { first: number; last: number; events: Numbered[] };

/** What comes next for a follower, which is held until the transaction ends. Undefined when nothing does, or another process is at it. */
export async function findWindow(tx: Tx, { name, takes }: Follower, most: number): Promise<Window | undefined> {
  const [held] = await rowsOf<{ position: string }>(tx, HOLD, [name]);
  if (!held) return undefined;
  const rows = await rowsOf<WindowRow>(tx, WINDOW, [name, held.position, most, tx.scope.area, takes]);
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
