import { sql } from 'kysely';
import { civilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { RectificationRow } from '../../store/tables.ts';
import '../../store/tables.ts';

const PAGE = 50;

const rectifications = (tx: Tx) => tx.selectFrom('ratings.rectification').selectAll().where('area', '=', tx.scope.area);

/** One bad rating, as far as the scope sees it. */
export const findRectification = (tx: Tx, id: string): Promise<RectificationRow | undefined> =>
  rectifications(tx).where('id', '=', id).executeTakeFirst();

export type Listing = { state: 'open' | 'closed'; departments: readonly string[] | 'all'; after?: string | undefined };

/** Bad ratings of these departments: open ones by what is due first, closed ones by the day they came, a page at a time. */
export async function listRectifications(tx: Tx, { state, departments, after }: Listing) {
  const by = state === 'open' ? 'due_on' : 'opened_on';
  const place = placeIn(after);
  const listed = departments === 'all' ? [] : departments;
  const found = await rectifications(tx)
    .where('state', state === 'open' ? '<>' : '=', 'closed')
    .$if(departments !== 'all', (query) => query.where('department', 'in', listed))
    .$if(place !== undefined, (query) =>
      query.where(sql<boolean>`(${sql.ref(by)}, id) > (${place?.day ?? null}::date, ${place?.id ?? null}::uuid)`),
    )
    .orderBy(by)
    .orderBy('id')
    .limit(PAGE + 1)
    .execute();
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  const day = state === 'open' ? last?.due_on : last?.opened_on;
  return { rows, after: found.length > PAGE && last ? `${day}/${last.id}` : null };
}

/** Behind a place that no page ever named the list begins anew. */
function placeIn(after: string | undefined) {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})\/([\da-f-]{36})$/.exec(after ?? '') ?? [];
  return day === undefined || id === undefined ? undefined : { day: civilDate(day), id };
}
