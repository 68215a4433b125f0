import type { Area, CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../database/index.ts';
import type { Actor, Recorded } from '../event.ts';
import { rowsOf } from '../statement.ts';

/** One stream with its events and the state that is kept beside them, all seen at the same moment. */
export type History = {
  area: Area;
  stream: string;
  version: number;
  state: object;
  contains: string[];
  events: Recorded[];
};

/** Where a walk through the streams stands; it begins before the first. */
export type Cursor = { area: string; stream: string };
export const BEGINNING: Cursor = { area: '', stream: '' };

/** Streams are short (ten events or so), so this many are read, folded and written in well under a second. */
export const STREAMS_AT_ONCE = 500;

const EVENTS = `
(select coalesce(json_agg(json_build_object(
    'version', e.version, 'schema', e.schema, 'type', e.type, 'caseId', e.case_id, 'data', e.data, 'actor', e.actor,
    'basis', e.basis, 'at', e.at, 'recordedAt', e.recorded_at) order by e.version), '[]')
 from log.event e where e.area = s.area and e.stream = s.stream) as events`;

export const HISTORY = `s.area, s.stream, s.version, s.state, s.contains, ${EVENTS}`;

const WALK = `
select ${HISTORY} from log.stream s
where (s.area, s.stream) > ($1, $2) and starts_with(s.stream, $3)
order by s.area, s.stream limit ${STREAMS_AT_ONCE}`;

const CHOSEN = `
select ${HISTORY} from unnest($1::text[], $2::text[]) chosen (area, stream)
  cross join lateral (select * from log.stream where area = chosen.area and stream = chosen.stream limit 1) s
where starts_with(s.stream, $3)`;

type EventJson = {
  version: number;
  schema: number;
  type: string;
  caseId: CaseId | null;
  data: Record<string, unknown>;
  actor: Actor;
  basis: string | null;
  at: string;
  recordedAt: string;
};
export type HistoryRow = Omit<History, 'events'> & { events: EventJson[] };

export const historyOf = ({ events, ...row }: HistoryRow): History => ({
  ...row,
  events: events.map(({ at, recordedAt, ...event }) => ({
    ...event,
    area: row.area,
    stream: row.stream,
    at: new Date(at),
    recordedAt: new Date(recordedAt),
  })),
});

/** The next streams after the cursor; of one kind when `kind` is given. */
export async function findHistories(tx: Tx, { area, stream }: Cursor, kind?: string): Promise<History[]> {
  const rows = await rowsOf<HistoryRow>(tx, WALK, [area, stream, prefixOf(kind)]);
  return rows.map(historyOf);
}

export async function findChosen(tx: Tx, chosen: readonly Cursor[], kind: string): Promise<History[]> {
  const values = [chosen.map(({ area }) => area), chosen.map(({ stream }) => stream), prefixOf(kind)];
  return (await rowsOf<HistoryRow>(tx, CHOSEN, values)).map(historyOf);
}

export const prefixOf = (kind: string | undefined) => (kind === undefined ? '' : `${kind}/`);
