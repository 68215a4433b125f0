import { sql } from 'kysely';
import { caseId, type CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { defineProjection, idIn, type Delivered, type Past } from '../../../platform/log/index.ts';
import { caseStreams } from '../../intake/index.ts';
import type { CaseEvent } from '../model.ts';
import type { HappeningRow, StandingRow } from '../store/tables.ts';
import '../store/tables.ts';
import { standingRows, watch, watchedOf, type Watched } from './rows.ts';

/** Names a position in the log: never change it. */
export const FOLLOWER = 'supervision.figures';

/**
 * Counts events of cases, a batch in four statements. What was counted already, as after a rebuild that ran ahead, changes nothing.
 */
export async function countEvents(tx: Tx, delivered: readonly Delivered<CaseEvent>[]): Promise<void> {
  const known = await findWatched(tx, [...new Set(delivered.map(({ recorded }) => caseIn(recorded.stream)))]);
  const happenings: HappeningRow[] = [];
  const after = new Map<CaseId, Watched>();
  for (const { event, recorded } of delivered) {
    const id = caseIn(recorded.stream);
    const before = after.get(id) ??
      known.get(id) ?? { area: tx.scope.area, caseId: id, version: recorded.version - 1, standing: undefined };
    // A case that is over has no row and so no version; its later events count for nothing and bring it to its end again.
    if (recorded.version <= before.version) continue;
    const watched = watch({ ...before, version: recorded.version - 1 }, event);
    happenings.push(...watched.happenings);
    after.set(id, watched.after);
  }
  await writeHappenings(tx, happenings);
  await writeStandings(tx, [...after.values()]);
}

const caseIn = (stream: string): CaseId => caseId(idIn(stream));

async function findWatched(tx: Tx, ids: readonly CaseId[]): Promise<Map<CaseId, Watched>> {
  const rows = await tx
    .selectFrom('supervision.standing')
    .selectAll()
    .where('area', '=', tx.scope.area)
    .where('case_id', '=', sql<CaseId>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.case_id, watchedOf(row)]));
}

async function writeHappenings(tx: Tx, rows: readonly HappeningRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into supervision.happening
    select * from jsonb_populate_recordset(null::supervision.happening, ${JSON.stringify(rows)}::jsonb)
    on conflict do nothing`.execute(tx);
}

async function writeStandings(tx: Tx, watched: readonly Watched[]): Promise<void> {
  const over = watched.filter(({ standing }) => standing === undefined).map((one) => one.caseId);
  const rows: StandingRow[] = watched.flatMap(standingRows);
  if (over.length > 0)
    await sql`
      delete from supervision.standing
      where area = ${tx.scope.area} and case_id = any(${over}::uuid[])`.execute(tx);
  if (rows.length > 0)
    await sql`
      insert into supervision.standing as kept
      select * from jsonb_populate_recordset(null::supervision.standing, ${JSON.stringify(rows)}::jsonb)
      on conflict (area, case_id) do update set
        version = excluded.version, phase = excluded.phase, suspended = excluded.suspended,
        since_on = excluded.since_on, due_by = excluded.due_by, pauses = excluded.pauses, procedures = excluded.procedures`.execute(
      tx,
    );
}

/** A whole case at once, for `verify` and for a rebuild. */
function watchAll({ area, id, events }: Past<CaseEvent>): { happenings: HappeningRow[]; last: Watched } {
  let last: Watched = { area, caseId: caseId(id), version: 0, standing: undefined };
  const happenings = events.flatMap(({ event }) => {
    const watched = watch(last, event);
    last = watched.after;
    return watched.happenings;
  });
  return { happenings, last };
}

const common = { revision: 2, streams: caseStreams, id: 'case_id', follower: FOLLOWER } as const;

/** Everything that counts. */
export const happeningList = defineProjection({
  ...common,
  table: 'supervision.happening',
  rowsOf: (past: Past<CaseEvent>) => watchAll(past).happenings,
});

/** Every case on its way. */
export const standingList = defineProjection({
  ...common,
  table: 'supervision.standing',
  rowsOf: (past: Past<CaseEvent>) => standingRows(watchAll(past).last),
});
