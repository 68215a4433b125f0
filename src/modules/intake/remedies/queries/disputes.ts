import { sql } from 'kysely';
import { civilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import { addMonths } from '../../../../kernel/civil-span.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { DisputeQuery } from '../contract.ts';
import { CORRECTED, DECIDED } from '../rules/outcome.ts';
import type { DisputeRow } from '../store/disputes.ts';

const PAGE = 50;
const MOST_OF_ONE_CASE = 50;
const MOST_OF_ONE_PERSON = 200;

const disputes = (tx: Tx) => tx.selectFrom('intake.dispute').where('area', '=', tx.scope.area);

/** One of them, as far as the scope sees it. */
export const findDispute = (tx: Tx, id: string): Promise<DisputeRow | undefined> =>
  disputes(tx).selectAll().where('id', '=', id).executeTakeFirst();

/** Those about the acts of one case, the first received first. */
export const findDisputesOf = (tx: Tx, id: CaseId): Promise<DisputeRow[]> =>
  disputes(tx)
    .selectAll()
    .where('case_id', '=', id)
    .orderBy('received_on')
    .orderBy('id')
    .limit(MOST_OF_ONE_CASE)
    .execute();

/** Those about the cases of the scope's person and the organisation that he acts for. */
export const findOwnDisputes = (tx: Tx): Promise<DisputeRow[]> =>
  disputes(tx).selectAll().orderBy('received_on').orderBy('id').limit(MOST_OF_ONE_PERSON).execute();

/** Not concluded yet. */
export const isPendingRow = ({ state }: Pick<DisputeRow, 'state'>): boolean =>
  state === 'awaitingAnswer' || state === 'answered';

/** Which of these cases bear the mark: a proceeding goes on, or what it ordered is still to be done. */
export async function findMarkedAmong(tx: Tx, cases: readonly CaseId[]): Promise<ReadonlySet<CaseId>> {
  if (cases.length === 0) return new Set();
  const rows = await disputes(tx)
    .select('case_id')
    .distinct()
    .where('case_id', 'in', cases)
    .where('state', '<>', 'closed')
    .execute();
  return new Set(rows.map(({ case_id }) => case_id));
}

export type Reach = { departments: readonly string[] };
export type Narrowing = Omit<DisputeQuery, 'after' | 'state'>;

/** What the reach and the filter leave, in no order. */
export function within(tx: Tx, { departments }: Reach, { kind, department, year }: Narrowing) {
  const from = year === undefined ? undefined : civilDate(`${year}-01-01`);
  return disputes(tx)
    .where((row) => (departments.length === 0 ? sql<boolean>`false` : row('department', 'in', [...departments])))
    .$if(from !== undefined, (query) =>
      query
        .where('received_on', '>=', from ?? civilDate('1900-01-01'))
        .where('received_on', '<', addMonths(from ?? civilDate('1900-01-01'), 12)),
    )
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'litigation'))
    .$if(department !== undefined, (query) => query.where('department', '=', department ?? ''));
}

type Rows = ReturnType<typeof within>;
export type Listing = Reach & { query: DisputeQuery; today: CivilDate };

/** The last received first, a page at a time. */
export async function listDisputes(tx: Tx, { query, today, departments }: Listing) {
  const place = placeIn(query.after);
  const found = await within(tx, { departments }, query)
    .$call((rows) => inState(rows, query.state ?? 'open', today))
    .selectAll()
    .$if(place !== undefined, (rows) =>
      rows.where(sql<boolean>`(received_on, id) < (${place?.day ?? null}::date, ${place?.id ?? null}::uuid)`),
    )
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return { rows, after: found.length > PAGE && last ? `${last.received_on}/${last.id}` : null };
}

function inState(rows: Rows, state: NonNullable<DisputeQuery['state']>, today: CivilDate): Rows {
  switch (state) {
    case 'all':
      return rows;
    case 'open':
      return rows.where('state', '<>', 'closed');
    case 'answerDue':
      return rows.where('state', '=', 'awaitingAnswer');
    case 'dutyOpen':
      return rows.where('state', '=', 'dutyOpen');
    case 'overdue':
      return rows.where('due_on', '<', today);
    case 'concluded':
      return rows.where('outcome', 'is not', null);
    case 'decided':
      return rows.where('outcome', 'in', [...DECIDED]);
    default:
      return rows.where('outcome', 'in', [...CORRECTED]);
  }
}

/** Behind a place that no page ever named the list begins anew. */
function placeIn(after: string | undefined) {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})\/([\da-f-]{36})$/.exec(after ?? '') ?? [];
  return day === undefined || id === undefined ? undefined : { day: civilDate(day), id };
}
