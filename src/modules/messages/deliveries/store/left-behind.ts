import type { Tx } from '../../../../platform/database/index.ts';
import '../../inbox/store/tables.ts';
import './tables.ts';

const MOST = 500;

type Before = { due: Date; claimed: Date };

/** Deliveries whose instant has passed without anybody coming, and those that somebody had in hand who did not come back. */
export async function findLeftBehind(tx: Tx, { due, claimed }: Before): Promise<string[]> {
  const rows = await tx
    .selectFrom('messages.delivery')
    .select('id')
    .where('area', '=', tx.scope.area)
    .where('state', '=', 'queued')
    .where((where) =>
      where.or([
        where.and([where('claimed_at', 'is', null), where('next_at', '<=', due)]),
        where('claimed_at', '<=', claimed),
      ]),
    )
    .orderBy('next_at')
    .limit(MOST)
    .execute();
  return rows.map(({ id }) => id);
}

/** Messages for which nobody has settled the channels. */
export async function findUnplanned(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('messages.message')
    .select('id')
    .where('area', '=', tx.scope.area)
    .where('planned_at', 'is', null)
    .where('created_at', '<=', before)
    .orderBy('created_at')
    .limit(MOST)
    .execute();
  return rows.map(({ id }) => id);
}
