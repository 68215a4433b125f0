import { sql } from 'kysely';
import { civilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import { addMonths } from '../../../../kernel/civil-span.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { EarlyServiceQuery } from '../contract.ts';
import { silentSince } from '../rules/silence.ts';
import type { EarlyServiceRow } from '../store/early-service.ts';

const PAGE = 50;
const MOST_OF_ONE_PERSON = 100;

const all = (tx: Tx) => tx.selectFrom('intake.early_service').where('area', '=', tx.scope.area);

/** One, as far as the scope sees it. */
export const findEarlyService = (tx: Tx, id: string): Promise<EarlyServiceRow | undefined> =>
  all(tx).selectAll().where('id', '=', id).executeTakeFirst();

/** What was asked before this application. */
export const findEarlyServiceOfCase = (tx: Tx, caseId: string): Promise<EarlyServiceRow | undefined> =>
  all(tx).selectAll().where('case_id', '=', caseId).executeTakeFirst();

/** What this person asked for himself, for his copy. */
export const findOwn = (tx: Tx, person: string): Promise<EarlyServiceRow[]> =>
  all(tx)
    .selectAll()
    .where('person', '=', person)
    .where('organisation', 'is', null)
    .orderBy('first_asked_on')
    .orderBy('id')
    .limit(MOST_OF_ONE_PERSON)
    .execute();

const MOST_SILENT = 1_000;

/** What may end by itself on this day, the longest silence first. */
export async function findSilent(tx: Tx, on: CivilDate): Promise<string[]> {
  const rows = await all(tx)
    .select('id')
    .where((one) =>
      one.or([
        one.and([one('state', '=', 'waiting'), one('answer_by', '<=', silentSince('waiting', on))]),
        one.and([one('state', '=', 'answered'), one('answered_on', '<=', silentSince('answered', on))]),
      ]),
    )
    .orderBy('asked_on')
    .orderBy('id')
    .limit(MOST_SILENT)
    .execute();
  return rows.map(({ id }) => id);
}

export type Listing = { departments: readonly string[]; query: EarlyServiceQuery; today: CivilDate };

/** What waits longest first, a page at a time. */
export async function listEarlyServices(tx: Tx, { departments, query, today }: Listing) {
  if (departments.length === 0) return { rows: [], after: null };
  const { month, item, state = 'waiting' } = query;
  const from = civilDate(month === undefined ? '1900-01-01' : `${month}-01`);
  const place = placeIn(query.after);
  const found = await all(tx)
    .selectAll()
    .where('department', 'in', [...departments])
    .$if(month !== undefined, (rows) =>
      rows.where('first_asked_on', '>=', from).where('first_asked_on', '<', addMonths(from, 1)),
    )
    .$if(item !== undefined, (rows) => rows.where('item_key', '=', item ?? ''))
    .$if(state === 'late', (rows) => rows.where('state', '=', 'waiting').where('answer_by', '<', today))
    .$if(state !== 'late' && state !== 'all', (rows) => rows.where(sql<boolean>`state = ${state}`))
    .$if(place !== undefined, (rows) =>
      rows.where(sql<boolean>`(first_asked_on, id) > (${place?.day ?? null}::date, ${place?.id ?? null}::uuid)`),
    )
    .orderBy('first_asked_on')
    .orderBy('id')
    .limit(PAGE + 1)
    .execute();
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return { rows, after: found.length > PAGE && last ? `${last.first_asked_on}/${last.id}` : null };
}

const MOST_MONTHS = 120;

/** Counted anew each time from the very rows that the list shows. */
export async function countByMonth(tx: Tx, departments: readonly string[]) {
  if (departments.length === 0) return [];
  return all(tx)
    .where('department', 'in', [...departments])
    .select([
      sql<string>`to_char(first_asked_on, 'YYYY-MM')`.as('month'),
      sql<number>`count(*)::integer`.as('drafts'),
      sql<number>`sum(rounds)::integer`.as('rounds'),
      sql<number>`sum(answered)::integer`.as('answered'),
      sql<number>`sum(in_target)::integer`.as('inTarget'),
      sql<number>`count(*) filter (where state = 'applied')::integer`.as('applied'),
    ])
    .groupBy('month')
    .orderBy('month', 'desc')
    .limit(MOST_MONTHS)
    .execute();
}

/** Behind a place that no page ever named the list begins anew. */
function placeIn(after: string | undefined) {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})\/([\da-f-]{36})$/.exec(after ?? '') ?? [];
  return day === undefined || id === undefined ? undefined : { day: civilDate(day), id };
}
