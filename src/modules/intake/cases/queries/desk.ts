import { sql, type RawBuilder } from 'kysely';
import { isCivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { daysDue, numbersIn, statesIn, type Narrowed } from './narrowing.ts';

/**
 * What a list goes by: the column of a desk, which an index has in this order, and what it is in the list of cases.
 */
type Order = {
  key: RawBuilder<string>;
  listed: RawBuilder<string>;
  type: RawBuilder<unknown>;
  isKey: (text: string) => boolean;
};

/** With nothing due a case sorts behind every day. */
const URGENCY: Order = {
  key: sql`due_by`,
  listed: sql`coalesce(due_on, date '9999-12-31')`,
  type: sql`date`,
  isKey: isCivilDate,
};
const RECEIPT: Order = { key: sql`received_on`, listed: sql`received_on`, type: sql`date`, isKey: isCivilDate };
const NUMBER: Order = {
  key: sql`number`,
  listed: sql`number`,
  type: sql`text`,
  isKey: (text) => /^\d{18}$/.test(text),
};

/** By number where part of one was typed, by day of receipt where a stretch of days was chosen; otherwise what is due first. */
export function orderOf({ number, due, from, until }: Narrowed): Order {
  if (number !== undefined) return NUMBER;
  return due === undefined && (from !== undefined || until !== undefined) ? RECEIPT : URGENCY;
}

/** A place in a list: behind it a page begins. */
export type Place = { key: string; id: string };

const CURSOR = /^([\d-]{10,18})\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;
export const cursorOf = ({ key, id }: Place): string => `${key}/${id}`;

/** The place that a cursor of this order names, or undefined where no page ever named it. */
export function placeIn(cursor: string, { isKey }: Order): Place | undefined {
  const [, key = '', id = ''] = CURSOR.exec(cursor) ?? [];
  return isKey(key) ? { key, id } : undefined;
}

/**
 * The desks to look on. Whose cases of one department are asked for finds them on that department's own desk, where he may look there, and
 * otherwise among those that lie on his.
 */
function desksOf({ departments = [] }: Tx['scope'], { department }: Narrowed): readonly string[] {
  if (department !== undefined && (departments === 'all' || departments.includes(department))) return [department];
  return departments === 'all' ? ['*'] : departments;
}

type Wanted = { filter: Narrowed; place: Place | undefined; most: number };

/** The first cases behind a place on the desks of the scope, by their order: of each desk and state no more than a page is read. */
export function placesOnDesks(tx: Tx, { filter, place, most }: Wanted): RawBuilder<{ key: string; case_id: CaseId }> {
  const { key, type } = orderOf(filter);
  const behind = place && sql`(${key}, case_id) > (${place.key}::text::${type}, ${place.id}::uuid)`;
  const conditions = [...conditionsOf(filter), ...(behind ? [behind] : [])];
  return sql`(
    select distinct lying.key, lying.case_id
    from unnest(${[...desksOf(tx.scope, filter)]}::text[]) as asked (desk)
      cross join unnest(${[...statesIn(filter)]}::text[]) as wanted (state)
      cross join lateral (
        select ${key} as key, case_id from intake.case_desk
        where area = ${tx.scope.area} and desk = asked.desk and state = wanted.state
          ${conditions.length === 0 ? sql`` : sql`and ${sql.join(conditions, sql` and `)}`}
        order by ${key}, case_id limit ${most}
      ) as lying
    order by lying.key, lying.case_id limit ${most}
  )`;
}

function conditionsOf(filter: Narrowed): RawBuilder<unknown>[] {
  const { number, due, department, item, from, until } = filter;
  const days = daysDue(filter);
  const numbers = numbersIn(number ?? '');
  return [
    ...(number === undefined ? [] : [sql`number >= ${numbers.first} and number <= ${numbers.last}`]),
    ...(due === undefined ? [] : [sql`due_by <= ${days.until}::date`]),
    ...(due === undefined || days.from === null ? [] : [sql`due_by >= ${days.from}::date`]),
    ...(department === undefined ? [] : [sql`department = ${department}`]),
    ...(item === undefined ? [] : [sql`item_key = ${item}`]),
    ...(from === undefined ? [] : [sql`received_on >= ${from}::date`]),
    ...(until === undefined ? [] : [sql`received_on <= ${until}::date`]),
  ];
}
