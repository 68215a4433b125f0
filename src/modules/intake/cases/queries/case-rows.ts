import { sql } from 'kysely';
import { addDays, isCivilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { CaseListQuery } from '../contract.ts';
import type { Lookup } from '../../finding/store/lookups.ts';
import '../store/tables.ts';

const PAGE = 50;
/** Sorts behind every day: cases with nothing due stand last. */
const NEVER = '9999-12-31';

const COLUMNS = [
  'id',
  'version',
  'number',
  'item_key',
  'item_version',
  'department',
  'person',
  'organisation',
  'mandate',
  'ward',
  'applicant_name',
  'acting',
  'actor_name',
  'principal_name',
  'state',
  'outcome',
  'corrected',
  'received_on',
  'answer_by',
  'accepted_on',
  'promised_on',
  'statutory_on',
  'provisional',
  'concluded_on',
  'due_on',
  'suspended_on',
  'reviewer',
] as const;

const rows = (tx: Tx) => tx.selectFrom('intake.case_list').select(COLUMNS).where('area', '=', tx.scope.area);
export type ListedCase = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

/** Whether this transaction's scope sees the case at all. */
export async function isVisible(tx: Tx, id: CaseId): Promise<boolean> {
  const row = await tx
    .selectFrom('intake.case_list')
    .select('id')
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

export const findCaseRow = (tx: Tx, id: CaseId): Promise<ListedCase | undefined> =>
  rows(tx).where('id', '=', id).executeTakeFirst();

/** The case that the presented number and query code open. */
export const findPresentedCase = (tx: Tx, queryHash: string): Promise<ListedCase | undefined> =>
  rows(tx).where('query_hash', '=', queryHash).executeTakeFirst();

export type WorkPage = { rows: ListedCase[]; after: string | null };

/** A filter as the database reads it: with the day that today is, and who is looked for as a keyed hash. */
export type Narrowed = Omit<CaseListQuery, 'after'> & { today: CivilDate; lookup?: Lookup | undefined };

/** Cases that a filter leaves of those that the scope sees. */
function narrowed(tx: Tx, { state = 'open', number, due, department, item, from, until, today, lookup }: Narrowed) {
  const week = addDays(today, 7);
  return rows(tx)
    .$if(state === 'open', (query) => query.where('state', 'in', ['submitted', 'accepted', 'reviewed']))
    .$if(state !== 'open' && state !== 'all', (query) => query.where('state', '=', sql<ListedCase['state']>`${state}`))
    .$if(number !== undefined, (query) => query.where('number', 'like', `${digitsOf(number)}%`))
    .$if(due === 'overdue', (query) => query.where('due_on', '<', today))
    .$if(due === 'today', (query) => query.where('due_on', '=', today))
    .$if(due === 'week', (query) => query.where('due_on', '>=', today).where('due_on', '<=', week))
    .$if(department !== undefined, (query) => query.where('department', '=', department ?? ''))
    .$if(item !== undefined, (query) => query.where('item_key', '=', item ?? ''))
    .$if(from !== undefined, (query) => query.where('received_on', '>=', sql<CivilDate>`${from}::date`))
    .$if(until !== undefined, (query) => query.where('received_on', '<=', sql<CivilDate>`${until}::date`))
    .$if(lookup !== undefined, (query) =>
      query.where('id', 'in', (inner) =>
        inner
          .selectFrom('intake.case_lookup')
          .select('case_id')
          .where('area', '=', tx.scope.area)
          .where('trait', '=', lookup?.trait ?? 'none')
          .where('hash', '=', lookup?.hash ?? ''),
      ),
    );
}

/** Cases that the scope's departments work on, most urgent first, a page at a time. */
export async function findWork(
  tx: Tx,
  { after, ...filter }: Narrowed & { after?: string | undefined },
): Promise<WorkPage> {
  const place = after === undefined ? undefined : placeIn(after);
  // Behind a place that no page ever named there is nothing.
  if (after !== undefined && !place) return { rows: [], after: null };
  const urgency = sql<CivilDate>`coalesce(due_on, ${NEVER}::date)`;
  const found = await narrowed(tx, filter)
    .$if(place !== undefined, (query) =>
      query.where(sql<boolean>`(${urgency}, id) > (${place?.day}::date, ${place?.id}::uuid)`),
    )
    .orderBy(urgency)
    .orderBy('id')
    .limit(PAGE + 1)
    .execute();
  const page = found.slice(0, PAGE);
  const last = page.at(-1);
  return { rows: page, after: found.length > PAGE && last ? `${last.due_on ?? NEVER}/${last.id}` : null };
}

const CURSOR = /^([1-9]\d{3}-\d{2}-\d{2})\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

function placeIn(after: string): { day: CivilDate; id: string } | undefined {
  const [, day = '', id = ''] = CURSOR.exec(after) ?? [];
  return isCivilDate(day) ? { day, id } : undefined;
}

const digitsOf = (typed = '') => typed.normalize('NFKC').replaceAll(/\D/g, '');

/** Cases by id, those that the scope sees. */
export const findCaseRows = (tx: Tx, ids: readonly CaseId[]): Promise<ListedCase[]> =>
  ids.length === 0 ? Promise.resolve([]) : rows(tx).where('id', 'in', ids).execute();

/** The next cases of a filter in the order in which they came, which never changes: none twice and none left out, whatever happens meanwhile. */
export const findNext = (
  tx: Tx,
  filter: Narrowed,
  { after, most }: { after: CaseId | undefined; most: number },
): Promise<ListedCase[]> =>
  narrowed(tx, filter)
    .$if(after !== undefined, (query) => query.where('id', '>', sql<CaseId>`${after}::uuid`))
    .orderBy('id')
    .limit(most)
    .execute();

/** What was handed in under a mandate, newest first. */
export const findCasesUnder = (tx: Tx, mandate: string): Promise<ListedCase[]> =>
  rows(tx).where('mandate', '=', mandate).orderBy('received_on', 'desc').orderBy('id', 'desc').limit(50).execute();

/** A person's own cases and those of the organisation that he acts for, newest first. */
export const findOwnCases = (tx: Tx): Promise<ListedCase[]> =>
  rows(tx).orderBy('received_on', 'desc').orderBy('id', 'desc').limit(200).execute();
