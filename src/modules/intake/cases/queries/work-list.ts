import { sql } from 'kysely';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { COLUMNS, type ListedCase } from './case-rows.ts';
import { cursorOf, orderOf, placeIn, placesOnDesks, type Place } from './desk.ts';
import { narrowed, type Narrowed } from './narrowing.ts';

const PAGE = 50;

export type WorkPage = { rows: ListedCase[]; after: string | null };

/**
 * Cases that the scope's departments work on, a page at a time: what is due first, by day of receipt where a stretch of days is asked for,
 * by number where part of one is. How many blocks are read does not depend on how many cases there are.
 */
export async function findWork(
  tx: Tx,
  { after, ...filter }: Narrowed & { after?: string | undefined },
): Promise<WorkPage> {
  const order = orderOf(filter);
  const place = after === undefined ? undefined : placeIn(after, order);
  // Behind a place that no page ever named there is nothing.
  if (after !== undefined && !place) return { rows: [], after: null };
  const wanted = { filter, place, most: PAGE + 1 };
  const found = filter.lookup === undefined ? await findOnDesks(tx, wanted) : await findSought(tx, wanted);
  const page = found.slice(0, PAGE);
  const last = page.at(-1);
  return {
    rows: page.map(({ key: _place, ...row }) => row),
    after: found.length > PAGE && last ? cursorOf(last) : null,
  };
}

type Wanted = { filter: Narrowed; place: Place | undefined; most: number };

const findOnDesks = (tx: Tx, wanted: Wanted) =>
  tx
    .with('page', () => placesOnDesks(tx, wanted))
    .selectFrom('page')
    .innerJoin('intake.case_list as listed', 'listed.id', 'page.case_id')
    .where('listed.area', '=', tx.scope.area)
    .select(COLUMNS.map((column) => `listed.${column}` as const))
    .select(sql<string>`page.key::text`.as('key'))
    .orderBy('page.key')
    .orderBy('listed.id')
    .execute();

/** Of somebody who is looked for: what few cases he has, put in order. */
function findSought(tx: Tx, { filter, place, most }: Wanted) {
  const { listed, type } = orderOf(filter);
  return narrowed(tx, filter)
    .select(sql<string>`(${listed})::text`.as('key'))
    .$if(place !== undefined, (query) =>
      query.where(sql<boolean>`(${listed}, id) > (${place?.key}::text::${type}, ${place?.id}::uuid)`),
    )
    .orderBy(listed)
    .orderBy('id')
    .limit(most)
    .execute();
}

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
