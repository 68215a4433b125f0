import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { NoticeRow } from '../store/notices.ts';
import '../store/notices.ts';

const PAGE = 50;

const noticesOf = (tx: Tx, officer: string) =>
  tx.selectFrom('oversight.notice').where('area', '=', tx.scope.area).where('officer', '=', officer);

export type Listing = { officer: string; unreadOnly: boolean; after?: string | undefined };

/** What an officer was told, the latest first, a page at a time. */
export async function listNotices(tx: Tx, { officer, unreadOnly, after }: Listing) {
  const place = placeIn(after);
  const found = await noticesOf(tx, officer)
    .selectAll()
    .$if(unreadOnly, (query) => query.where('read_at', 'is', null))
    .$if(place !== undefined, (query) =>
      query.where(sql<boolean>`(at, id) < (${place?.at ?? null}::timestamptz, ${place?.id ?? null}::uuid)`),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const rows: NoticeRow[] = found.slice(0, PAGE);
  const last = rows.at(-1);
  return { rows, after: found.length > PAGE && last ? `${last.at.toISOString()}/${last.id}` : null };
}

/** More are not counted: nobody reads them one by one. */
const MOST_COUNTED = 1_000;

export async function countUnread(tx: Tx, officer: string): Promise<number> {
  const rows = await noticesOf(tx, officer).select('id').where('read_at', 'is', null).limit(MOST_COUNTED).execute();
  return rows.length;
}

type Marking = { officer: string; ids?: readonly string[] | undefined; readAt: Date | null };

/** Only his own, and only where it changes something. */
export async function markNotices(tx: Tx, { officer, ids, readAt }: Marking): Promise<void> {
  await tx
    .updateTable('oversight.notice')
    .set({ read_at: readAt })
    .where('area', '=', tx.scope.area)
    .where('officer', '=', officer)
    .where('read_at', readAt === null ? 'is not' : 'is', null)
    .$if(ids !== undefined, (query) => query.where('id', 'in', [...(ids ?? [])]))
    .execute();
}

/** Behind a place that no page ever named the list begins anew. */
function placeIn(after: string | undefined) {
  const [, at, id] = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)\/([\da-f-]{36})$/.exec(after ?? '') ?? [];
  return at === undefined || id === undefined || Number.isNaN(Date.parse(at)) ? undefined : { at, id };
}
