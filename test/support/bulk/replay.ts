import { sql } from 'kysely';
import { canonicalJson } from '../../../src/kernel/canonical-json.ts';
import { caseList, caseStreams } from '../../../src/modules/intake/index.ts';
import { happeningList, standingList } from '../../../src/modules/supervision/index.ts';
import { runProjections, runStreams } from '../../../src/modules/process/index.ts';
import { systemScope, type Tx } from '../../../src/platform/database/index.ts';
import { leafOf } from '../../../src/platform/log/leaf.ts';
import { getColumns } from '../../../src/platform/log/projections/columns.ts';
import { findChosen, type History } from '../../../src/platform/log/projections/history.ts';
import type { Projection } from '../../../src/platform/log/index.ts';
import type { Office } from '../intake/office-on.ts';

type Kind = { name: string; fold: (events: History['events']) => object; projections: readonly Projection[] };

const KINDS: readonly Kind[] = [
  {
    name: caseStreams.name,
    fold: (events) => caseStreams.fold(events),
    projections: [caseList, happeningList, standingList],
  },
  { name: runStreams.name, fold: (events) => runStreams.fold(events), projections: runProjections },
];

/**
 * What of so many cases, chosen at random, is not as their events make it by the product's own `evolve` and projections: kept states, rows of
 * lists, runs and tasks, leaves. One sentence for each difference; none when all is well.
 */
export function findUnlike({ database: { follower, area } }: Office, sample: number): Promise<string[]> {
  return follower.within(systemScope(area), async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select id from intake.case_list order by md5(id::text) limit ${sample}`.execute(tx);
    const ids = rows.map(({ id }) => id);
    const unlike: string[] = [];
    for (const kind of KINDS) {
      const chosen = ids.map((id) => ({ area, stream: `${kind.name}/${id}` }));
      const histories = await findChosen(tx, chosen, kind.name);
      unlike.push(
        ...histories.flatMap((history) => unlikeStates(history, kind)),
        ...(await unlikeLeaves(tx, histories)),
      );
      for (const projection of kind.projections) unlike.push(...(await unlikeRows(tx, projection, { ids, histories })));
    }
    return unlike;
  });
}

function unlikeStates({ stream, state, version, events }: History, { fold }: Kind): string[] {
  const made = canonicalJson(JSON.parse(JSON.stringify(fold(events))));
  return version === events.length && made === canonicalJson(state) ? [] : [`${stream}: the state`];
}

async function unlikeLeaves(tx: Tx, histories: readonly History[]): Promise<string[]> {
  const events = histories.flatMap((history) => history.events);
  const places = JSON.stringify(events.map(({ area, stream, version }) => ({ area, stream, version })));
  const { rows } = await sql<{ stream: string; version: number; leaf: Buffer }>`
    select e.stream, e.version, e.leaf from jsonb_to_recordset(${places}::jsonb) as p (area text, stream text, version integer)
      join log.event e using (area, stream, version)`.execute(tx);
  const kept = new Map(rows.map(({ stream, version, leaf }) => [`${stream} ${version}`, leaf]));
  return events
    .filter((event) => kept.get(`${event.stream} ${event.version}`)?.equals(leafOf(event)) !== true)
    .map(({ stream, version }) => `${stream}: the leaf of ${version}`);
}

type Chosen = { ids: readonly string[]; histories: readonly History[] };

/** Compared as PostgreSQL gives both back, so that a day is a day on either side. */
async function unlikeRows(tx: Tx, projection: Projection, { ids, histories }: Chosen): Promise<string[]> {
  const { table, id } = projection;
  const { names, definitions } = await getColumns(tx, table);
  const made = JSON.stringify(histories.flatMap((history) => projection.rowsOf(history)));
  const { rows } = await sql<{ row: string }>`
    with kept as (select ${sql.raw(names)} from ${sql.table(table)} where ${sql.ref(id)} = any(${[...ids]}::uuid[])),
      made as (select ${sql.raw(names)} from jsonb_to_recordset(${made}::jsonb) as m (${sql.raw(definitions)}))
    (select to_jsonb(k) ->> ${id} as row from (table kept except all table made) k)
    union all
    (select to_jsonb(m) ->> ${id} from (table made except all table kept) m)`.execute(tx);
  return rows.map(({ row }) => `${table}: ${row}`);
}
