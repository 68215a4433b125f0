import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { inCapacity } from '../store/capacity.ts';
import '../../deliveries/store/tables.ts';
import '../store/tables.ts';

const PAGE = 20;
const MOST_COUNTED = 100;

const COLUMNS = ['id', 'kind', 'about', 'parameters', 'organisation', 'created_at', 'read_at'] as const;

const shown = (tx: Tx) =>
  tx
    .selectFrom('messages.message')
    .select(COLUMNS)
    .where('area', '=', tx.scope.area)
    .where('hidden', '=', false)
    .where(inCapacity(tx));

export type ListedMessage = Awaited<ReturnType<ReturnType<typeof shown>['execute']>>[number];

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

export type Listing = { after?: string | undefined; unread?: boolean };

/** What the scope's person, or the organisation acted for, was told; the latest first, a page at a time. */
export async function listMessages(tx: Tx, { after, unread = false }: Listing) {
  // Behind a place that no page ever named there is nothing.
  if (after !== undefined && !UUID.test(after)) return { rows: [], after: null };
  const found = await shown(tx)
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .$if(unread, (query) => query.where('read_at', 'is', null))
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const rows = found.slice(0, PAGE);
  return { rows, after: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
}

export const findRow = (tx: Tx, id: string): Promise<ListedMessage | undefined> =>
  shown(tx).where('id', '=', id).executeTakeFirst();

/** One index, a hundred entries at most: cheap enough for every page. */
export async function countUnreadRows(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom(
      tx
        .selectFrom('messages.message')
        .select('area')
        .where('area', '=', tx.scope.area)
        .where('hidden', '=', false)
        .where('read_at', 'is', null)
        .where(inCapacity(tx))
        .limit(MOST_COUNTED)
        .as('unread'),
    )
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Every message of a person with its deliveries, for the person's own copy of what is held about him. */
export const findEveryMessage = (tx: Tx): Promise<ListedMessage[]> => shown(tx).orderBy('id').limit(10_000).execute();

export const findDeliveriesOf = (tx: Tx, messages: readonly string[]) =>
  tx
    .selectFrom('messages.delivery')
    .select(['message_id', 'channel', 'state', 'reason', 'queued_at', 'next_at', 'sent_at', 'ended_at'])
    .where('area', '=', tx.scope.area)
    .where('message_id', '=', sql<string>`any(${[...messages]}::uuid[])`)
    .orderBy('channel')
    .execute();
