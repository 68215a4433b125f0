import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Channel } from '../../kinds/model.ts';
import type { DeliveryState, Reason } from '../model.ts';
import '../store/tables.ts';

export type Queue = { channel: Channel; queued: number; oldestDueAt: Date | null };

/** What waits, by channel; `oldestDueAt` is what should have gone first. */
export async function findQueues(tx: Tx): Promise<Queue[]> {
  const rows = await tx
    .selectFrom('messages.delivery')
    .select(['channel', sql<number>`count(*)::integer`.as('queued')])
    .select((row) => row.fn.min('next_at').as('oldestDueAt'))
    .where('area', '=', tx.scope.area)
    .where('state', '=', 'queued')
    .groupBy('channel')
    .orderBy('channel')
    .execute();
  return rows;
}

export type Ended = { channel: Channel; state: DeliveryState; reason: Reason | null; count: number };

/** How deliveries ended since an instant. Counts and reasons only: whose they were and what they said is not the operator's to see. */
export const countEnded = (tx: Tx, since: Date): Promise<Ended[]> =>
  tx
    .selectFrom('messages.delivery')
    .select(['channel', 'state', 'reason', sql<number>`count(*)::integer`.as('count')])
    .where('area', '=', tx.scope.area)
    .where('ended_at', '>=', since)
    .groupBy(['channel', 'state', 'reason'])
    .orderBy('channel')
    .orderBy('state')
    .orderBy('reason')
    .execute();
