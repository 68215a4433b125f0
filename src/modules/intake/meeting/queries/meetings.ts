import { sql } from 'kysely';
import { civilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { MeetingQuery } from '../contract.ts';
import type { MeetingRow } from '../store/meetings.ts';

const PAGE = 50;
const MOST = 1_000;

const all = (tx: Tx) => tx.selectFrom('intake.meeting').where('area', '=', tx.scope.area);

/** The rows of one meeting, as far as the scope sees them. */
export const findGuests = (tx: Tx, id: string): Promise<MeetingRow[]> =>
  all(tx).selectAll().where('id', '=', id).orderBy('department').execute();

/** The same, held until the transaction ends: what is done to a meeting at once is done one after the other. */
export const holdGuests = (tx: Tx, id: string): Promise<MeetingRow[]> =>
  all(tx).selectAll().where('id', '=', id).orderBy('department').forUpdate().execute();

/** Every meeting about a case, in the order of calling. */
export async function findOfCase(tx: Tx, id: CaseId): Promise<string[]> {
  const rows = await all(tx).select('id').where('case_id', '=', id).groupBy('id').orderBy('id').execute();
  return rows.map((row) => row.id);
}

/** Meetings about a case of which minutes are still to come, each once. */
export const findPending = (tx: Tx, id: CaseId) =>
  all(tx)
    .select(['id', 'calling', 'stage', 'task', 'holds', 'told', 'held_on', 'held_from', 'held_until'])
    .where('case_id', '=', id)
    .where('pending', '=', true)
    .distinct()
    .orderBy('held_on')
    .orderBy('id')
    .execute();

/** Meetings of a person that the person may know of: one row each. */
export const findTold = (tx: Tx) =>
  all(tx)
    .select(['id', 'calling', 'case_number', 'called_on', 'held_on', 'held_from', 'held_until', 'stage'])
    .where('told', '=', true)
    .distinct()
    .orderBy('held_on')
    .orderBy('id')
    .limit(MOST)
    .execute();

/** Meetings whose record goes round past its day while somebody has said nothing. */
export async function findSilent(tx: Tx, on: CivilDate): Promise<string[]> {
  const rows = await all(tx)
    .select('id')
    .where('word', '=', 'waiting')
    .where('answer_by', '<', on)
    .groupBy('id')
    .orderBy('id')
    .limit(MOST)
    .execute();
  return rows.map(({ id }) => id);
}

type Listing = { side: 'department' | 'calling'; departments: readonly string[]; query: MeetingQuery };

/** Meetings to which these departments are invited, or that they called; what is held first stands first. */
export async function listMeetings(tx: Tx, { side, departments, query }: Listing) {
  if (departments.length === 0) return { rows: [], after: null };
  const { state = 'open' } = query;
  const place = placeIn(query.after);
  const found = await all(tx)
    .selectAll()
    .where(side, 'in', [...departments])
    .$if(state !== 'all', (rows) =>
      rows.where('stage', state === 'over' ? 'in' : 'not in', ['calledOff', 'final'] as const),
    )
    .$if(place !== undefined, (rows) =>
      rows.where(
        sql<boolean>`(held_on, id, department) > (${place?.day ?? null}::date, ${place?.id ?? null}::uuid, ${place?.of ?? null})`,
      ),
    )
    .orderBy('held_on')
    .orderBy('id')
    .orderBy('department')
    .limit(PAGE + 1)
    .execute();
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  const after = found.length > PAGE && last ? `${last.held_on}/${last.id}/${last.department}` : null;
  return { rows, after };
}

/** Behind a place that no page ever named the list begins anew. */
function placeIn(after: string | undefined) {
  const [, day, id, of] = /^(\d{4}-\d{2}-\d{2})\/([\da-f-]{36})\/(.+)$/.exec(after ?? '') ?? [];
  return day === undefined || id === undefined || of === undefined ? undefined : { day: civilDate(day), id, of };
}
