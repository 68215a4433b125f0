import { sql } from 'kysely';
import { civilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { OrderRow } from '../store/tables.ts';
import '../store/tables.ts';

const PAGE = 50;
const OVER = ['closed', 'discarded'] as const;

const orders = (tx: Tx) => tx.selectFrom('oversight.supervision_order').selectAll().where('area', '=', tx.scope.area);

/** One order, as far as the scope sees it. */
export const findOrder = (tx: Tx, id: string): Promise<OrderRow | undefined> =>
  orders(tx).where('id', '=', id).executeTakeFirst();

/** Orders about a case or a task of it that were issued. */
export const findOrdersOf = (tx: Tx, id: CaseId): Promise<OrderRow[]> =>
  orders(tx)
    .where('case_id', '=', id)
    .where('number', 'is not', null)
    .orderBy('drafted_on')
    .orderBy('id')
    .limit(100)
    .execute();

type Listing = { state: 'open' | 'over'; departments: readonly string[] | 'all'; after?: string | undefined };

/** Orders of these departments, the latest first, a page at a time. */
export async function listOrders(tx: Tx, { state, departments, after }: Listing) {
  const place = placeIn(after);
  const listed = departments === 'all' ? [] : departments;
  const found = await orders(tx)
    .where('state', state === 'open' ? 'not in' : 'in', OVER)
    .$if(departments !== 'all', (query) => query.where('department', 'in', listed))
    .$if(place !== undefined, (query) =>
      query.where(sql<boolean>`(drafted_on, id) < (${place?.day ?? null}::date, ${place?.id ?? null}::uuid)`),
    )
    .orderBy('drafted_on', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return { rows, after: found.length > PAGE && last ? `${last.drafted_on}/${last.id}` : null };
}

/** Behind a place that no page ever named the list begins anew. */
function placeIn(after: string | undefined) {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})\/([\da-f-]{36})$/.exec(after ?? '') ?? [];
  return day === undefined || id === undefined ? undefined : { day: civilDate(day), id };
}
