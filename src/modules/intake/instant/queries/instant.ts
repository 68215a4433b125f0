import { sql } from 'kysely';
import { civilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { InstantQuery } from '../contract.ts';
import type { InstantRow } from '../store/instant.ts';

const PAGE = 50;

const decisions = (tx: Tx) => tx.selectFrom('intake.instant_decision').where('area', '=', tx.scope.area);

/** One, as far as the scope sees it. */
export const findInstantRow = (tx: Tx, id: CaseId): Promise<InstantRow | undefined> =>
  decisions(tx).selectAll().where('id', '=', id).executeTakeFirst();

/** Everything that the scope sees, oldest first: of a person, his own. */
export const findOwnInstantRows = (tx: Tx): Promise<InstantRow[]> =>
  decisions(tx).selectAll().orderBy('decided_on').orderBy('id').execute();

type Listing = { departments: readonly string[]; query: InstantQuery };

/** Newest first, a page at a time. */
export async function listInstant(tx: Tx, { departments, query: { state = 'open', after } }: Listing) {
  const place = placeIn(after);
  const found = await decisions(tx)
    .selectAll()
    .where((row) => (departments.length === 0 ? row.val(false) : row('department', 'in', [...departments])))
    .$if(state === 'open', (rows) => rows.where('state', 'in', ['checking', 'foundWrong']))
    .$if(state !== 'open' && state !== 'all', (rows) => rows.where(sql<boolean>`state = ${state}`))
    .$if(place !== undefined, (rows) =>
      rows.where(sql<boolean>`(decided_on, id) < (${place?.day ?? null}::date, ${place?.id ?? null}::uuid)`),
    )
    .orderBy('decided_on', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return { rows, after: found.length > PAGE && last ? `${last.decided_on}/${last.id}` : null };
}

/** Behind a place that no page ever named the list begins anew. */
function placeIn(after: string | undefined) {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})\/([\da-f-]{36})$/.exec(after ?? '') ?? [];
  return day === undefined || id === undefined ? undefined : { day: civilDate(day), id };
}

/** What a machine granted on a day, whatever became of it since: the round that chance draws from. */
export const findGrantsOf = (
  tx: Tx,
  day: CivilDate,
): Promise<{ id: CaseId; item: string; state: InstantRow['state'] }[]> =>
  decisions(tx)
    .select(['id', 'item_key as item', 'state'])
    .where('decided_on', '=', day)
    .where('why', 'is', null)
    .orderBy('id')
    .execute();
