import { sql } from 'kysely';
import { civilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { ConsultationQuery } from '../contract.ts';
import type { ConsultationRow } from '../store/consultations.ts';

const PAGE = 50;

const all = (tx: Tx) => tx.selectFrom('intake.consultation').where('area', '=', tx.scope.area);

/** The rows of one question, as far as the scope sees them. */
export const findParts = (tx: Tx, id: string): Promise<ConsultationRow[]> =>
  all(tx).selectAll().where('id', '=', id).orderBy('department').execute();

/** The same, held until the transaction ends: two departments that answer at once do so one after the other. */
export const holdParts = (tx: Tx, id: string): Promise<ConsultationRow[]> =>
  all(tx).selectAll().where('id', '=', id).orderBy('department').forUpdate().execute();

/** Everything that was asked about a case, in the order of asking. */
export async function findOfCase(tx: Tx, id: CaseId): Promise<string[]> {
  const rows = await all(tx).select('id').where('case_id', '=', id).groupBy('id').orderBy('id').execute();
  return rows.map((row) => row.id);
}

const PENDING = ['waiting', 'undecided'] as const;

/** What is still to come about a case: its ids, the last day, and the tasks that wait for it. */
export const findPending = (tx: Tx, id: CaseId) =>
  all(tx)
    .select(['id', 'department', 'state', 'answer_by', 'holds'])
    .where('case_id', '=', id)
    .where('state', 'in', PENDING)
    .orderBy('id')
    .execute();

const MOST = 1_000;

/** What was asked about the cases of the person whose transaction it is. */
export const findOwn = (tx: Tx) =>
  all(tx)
    .select(['case_number', 'asking', 'department', 'asked_on', 'answer_by', 'state', 'answered_on'])
    .orderBy('asked_on')
    .orderBy('id')
    .orderBy('department')
    .limit(MOST)
    .execute();

async function idsOf(rows: Promise<{ id: string }[]>): Promise<string[]> {
  return (await rows).map(({ id }) => id);
}

/** Questions whose day is over while somebody has said nothing. */
export const findSilent = (tx: Tx, on: CivilDate): Promise<string[]> =>
  idsOf(
    all(tx)
      .select('id')
      .where('state', '=', 'waiting')
      .where('answer_by', '<', on)
      .groupBy('id')
      .orderBy('id')
      .limit(MOST)
      .execute(),
  );

/** Questions half of whose days are used, of which nobody was reminded yet. */
export const findToRemind = (tx: Tx, on: CivilDate): Promise<string[]> =>
  idsOf(
    all(tx)
      .select('id')
      .where('state', '=', 'waiting')
      .where('reminded', '=', false)
      .where('remind_on', '<=', on)
      .where('answer_by', '>=', on)
      .groupBy('id')
      .orderBy('id')
      .limit(MOST)
      .execute(),
  );

type Listing = { side: 'department' | 'asking'; departments: readonly string[]; query: ConsultationQuery };

/** Asked of these departments, or by them; what ends first stands first. */
export async function listConsultations(tx: Tx, { side, departments, query }: Listing) {
  if (departments.length === 0) return { rows: [], after: null };
  const { state = 'waiting' } = query;
  const place = placeIn(query.after);
  const found = await all(tx)
    .selectAll()
    .where(side, 'in', [...departments])
    .$if(state === 'waiting' || state === 'undecided', (rows) =>
      rows.where('state', '=', state === 'undecided' ? 'undecided' : 'waiting'),
    )
    .$if(state === 'over', (rows) => rows.where('state', 'not in', PENDING))
    .$if(place !== undefined, (rows) =>
      rows.where(
        sql<boolean>`(answer_by, id, department) > (${place?.day ?? null}::date, ${place?.id ?? null}::uuid, ${place?.of ?? null})`,
      ),
    )
    .orderBy('answer_by')
    .orderBy('id')
    .orderBy('department')
    .limit(PAGE + 1)
    .execute();
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  const after = found.length > PAGE && last ? `${last.answer_by}/${last.id}/${last.department}` : null;
  return { rows, after };
}

/** Behind a place that no page ever named the list begins anew. */
function placeIn(after: string | undefined) {
  const [, day, id, of] = /^(\d{4}-\d{2}-\d{2})\/([\da-f-]{36})\/(.+)$/.exec(after ?? '') ?? [];
  return day === undefined || id === undefined || of === undefined ? undefined : { day: civilDate(day), id, of };
}
