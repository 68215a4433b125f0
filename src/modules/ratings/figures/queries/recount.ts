import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import '../../store/tables.ts';

type Found = { found: string };

const asText = async (query: ReturnType<typeof sql<Found>>, tx: Tx): Promise<string[]> =>
  (await query.execute(tx)).rows.map(({ found }) => found);

/**
 * The figures counted once more: ratings from the table that `verify` has just compared with the log, services from the list of them.
 * Answers what does not agree. As a role that sees every row.
 */
export const recount = async (tx: Tx): Promise<string[]> => [
  ...(await asText(
    sql<Found>`
    with counted as (
      select area, date_trunc('month', rated_on)::date as month, item, department, coalesce(hall, '') as hall, step, channel, grade,
             count(*)::integer as given, (count(*) filter (where not valid))::integer as excluded
      from ratings.published group by 1, 2, 3, 4, 5, 6, 7, 8
    ), kept as (
      select area, month, item, department, hall, step, channel, grade, given, excluded from ratings.tally
    )
    select concat_ws(' ', month, item, department, nullif(hall, ''), step, channel, grade) as found
    from ((table counted except table kept) union (table kept except table counted)) differing limit 100`,
    tx,
  )),
  ...(await asText(
    sql<Found>`
    with counted as (
      select area, date_trunc('month', given_on)::date as month, item, department, step, count(*)::integer as services
      from ratings.service group by 1, 2, 3, 4, 5
    ), kept as (
      select area, month, item, department, step, services from ratings.ratable
    )
    select concat_ws(' ', month, item, department, step, services) as found
    from ((table counted except table kept) union (table kept except table counted)) differing limit 100`,
    tx,
  )),
  ...(await asText(
    sql<Found>`
    with marked as (
      select area, item, department, step, count(*) as many from ratings.service where rated group by 1, 2, 3, 4
    ), given as (
      select area, item, department, step, count(*) as many from ratings.published group by 1, 2, 3, 4
    )
    select concat_ws(' ', item, department, step, 'rated', many) as found
    from ((table marked except table given) union (table given except table marked)) differing limit 100`,
    tx,
  )),
];
