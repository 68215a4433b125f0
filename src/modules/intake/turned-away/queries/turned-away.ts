import { sql } from 'kysely';
import { civilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import { addMonths } from '../../../../kernel/civil-span.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { TurnedAwayQuery } from '../contract.ts';
import type { TurnedAwayRow } from '../store/turned-away.ts';

const PAGE = 50;
const MOST_OF_ONE_PERSON = 100;

const noes = (tx: Tx) => tx.selectFrom('intake.turned_away').selectAll().where('area', '=', tx.scope.area);

/** One no, as far as the scope sees it. */
export const findTurnedAway = (tx: Tx, id: string): Promise<TurnedAwayRow | undefined> =>
  noes(tx).where('id', '=', id).executeTakeFirst();

/** The one that the presented number and code open. */
export const findPresented = (tx: Tx, hash: string): Promise<TurnedAwayRow | undefined> =>
  noes(tx).where('query_hash', '=', hash).executeTakeFirst();

/** What this person, or the organisation that he acts for, was turned away with, newest first. */
export function findOwn(tx: Tx): Promise<TurnedAwayRow[]> {
  const { person, organisations = [] } = tx.scope;
  const [organisation] = organisations;
  return noes(tx)
    .$if(organisation === undefined, (query) =>
      query.where('organisation', 'is', null).where(sql<boolean>`person = ${person ?? null}::uuid`),
    )
    .$if(organisation !== undefined, (query) => query.where('organisation', '=', organisation ?? ''))
    .orderBy('registered_on', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_OF_ONE_PERSON)
    .execute();
}

/** Whose noes somebody sees: all of the departments that he answers for, and what he wrote himself. */
export type Reach = { departments: readonly string[]; officer: string };
export type Narrowing = Omit<TurnedAwayQuery, 'after' | 'state'>;
export type Listing = Reach & { query: TurnedAwayQuery; today: CivilDate };

/** Newest first, a page at a time. */
export async function listTurnedAway(tx: Tx, { query, today, ...reach }: Listing) {
  const place = placeIn(query.after);
  const found = await within(tx, reach, query)
    .$call((rows) => inState(rows, query.state ?? 'open', today))
    .selectAll()
    .$if(place !== undefined, (rows) =>
      rows.where(sql<boolean>`(registered_on, id) < (${place?.day ?? null}::date, ${place?.id ?? null}::uuid)`),
    )
    .orderBy('registered_on', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return { rows, after: found.length > PAGE && last ? `${last.registered_on}/${last.id}` : null };
}

/** What the reach and the filter leave, in no order. '' asks for those that have no hall or no item. */
export function within(tx: Tx, { departments, officer }: Reach, narrowing: Narrowing) {
  const { month, hall, reason, item, department, officer: clerk } = narrowing;
  const from = month === undefined ? undefined : civilDate(`${month}-01`);
  return tx
    .selectFrom('intake.turned_away')
    .where('area', '=', tx.scope.area)
    .where((row) =>
      row.or([
        row('officer', '=', officer),
        ...(departments.length === 0 ? [] : [row('department', 'in', [...departments])]),
      ]),
    )
    .$if(from !== undefined, (query) =>
      query
        .where('registered_on', '>=', from ?? civilDate('1900-01-01'))
        .where('registered_on', '<', addMonths(from ?? civilDate('1900-01-01'), 1)),
    )
    .$if(hall !== undefined, (query) => query.where(sql<boolean>`coalesce(hall, '') = ${hall}`))
    .$if(item !== undefined, (query) => query.where(sql<boolean>`coalesce(item_key, '') = ${item}`))
    .$if(reason !== undefined, (query) => query.where('reason', '=', reason ?? 'other'))
    .$if(department !== undefined, (query) => query.where('department', '=', department ?? ''))
    .$if(clerk !== undefined, (query) => query.where('officer', '=', clerk ?? ''));
}

type Rows = ReturnType<typeof within>;

function inState(rows: Rows, state: NonNullable<TurnedAwayQuery['state']>, today: CivilDate): Rows {
  switch (state) {
    case 'all':
      return rows;
    case 'open':
      return rows.where('state', 'in', ['awaitingReview', 'overturned']);
    case 'overdue':
      return rows.where('state', '=', 'awaitingReview').where('review_by', '<', today);
    default:
      return rows.where('state', '=', state);
  }
}

/** Behind a place that no page ever named the list begins anew. */
function placeIn(after: string | undefined) {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})\/([\da-f-]{36})$/.exec(after ?? '') ?? [];
  return day === undefined || id === undefined ? undefined : { day: civilDate(day), id };
}
