import type { Recorded } from '../../../src/platform/log/event.ts';
import { leafOf } from '../../../src/platform/log/leaf.ts';
import type { TestDatabase } from '../database.ts';
import { stamp, tallies, type Tally } from './tally.ts';

type Place = Pick<TestDatabase, 'owner' | 'area'>;

const LOAD = `
with entry as (
  select * from jsonb_to_recordset($1::jsonb) as e(area text, stream text, version integer, schema smallint, type text, data jsonb, actor jsonb,
    at timestamptz, recorded_at timestamptz, leaf text)
), kept as (
  insert into log.stream (area, stream, version, state, contains)
  select area, stream, version, state, array['marked@1'] from jsonb_to_recordset($2::jsonb) as s(area text, stream text, version integer, state jsonb)
), numbered as (
  insert into log.numbered (seq, area, stream, version)
  select (select coalesce(max(seq), 0) from log.numbered) + row_number() over (order by version, stream), area, stream, version from entry
)
insert into log.event (area, stream, version, schema, type, data, actor, at, recorded_at, leaf)
select area, stream, version, schema, type, data, actor, at, recorded_at, decode(leaf, 'hex') from entry`;

const STREAMS_AT_ONCE = 500;

/** Many streams of marks, written as the log itself would have: leaves, states and numbers included. For sizes at which appending is slow. */
export async function loadTallies(
  { owner, area }: Place,
  { streams, eventsEach, from = 0 }: { streams: number; eventsEach: number; from?: number },
): Promise<void> {
  const client = await owner.connect();
  try {
    for (let first = from; first < from + streams; first += STREAMS_AT_ONCE) {
      const ids = Array.from(
        { length: Math.min(STREAMS_AT_ONCE, from + streams - first) },
        (_, index) => first + index,
      );
      const events = ids.flatMap((id) => Array.from({ length: eventsEach }, (_, index) => eventOf(area, id, index)));
      const kept = ids.map((id) => ({
        area,
        stream: `${tallies.name}/t${id}`,
        version: eventsEach,
        state: stateOf(id, eventsEach),
      }));
      await client.query(LOAD, [JSON.stringify(events.map(rowOf)), JSON.stringify(kept)]);
    }
    await client.query('analyze log.event, log.stream, log.numbered');
  } finally {
    client.release();
  }
}

const byOf = (id: number, index: number) => ((id * 31 + index * 17) % 100) + 1;

function stateOf(id: number, marks: number): Tally {
  const sums = Array.from({ length: marks }, (_, index) => byOf(id, index));
  return { sum: sums.reduce((sum, by) => sum + by, 0), marks };
}

const eventOf = (area: TestDatabase['area'], id: number, index: number): Recorded => ({
  area,
  stream: `${tallies.name}/t${id}`,
  version: index + 1,
  schema: 1,
  type: 'marked',
  caseId: null,
  data: index % 3 === 0 ? { by: byOf(id, index), note: `mark ${index}` } : { by: byOf(id, index) },
  actor: stamp.actor,
  basis: null,
  at: stamp.at,
  recordedAt: stamp.at,
});

const rowOf = ({ recordedAt, caseId: _none, ...event }: Recorded) => ({
  ...event,
  recorded_at: recordedAt,
  leaf: leafOf({ ...event, caseId: null, recordedAt }).toString('hex'),
});
