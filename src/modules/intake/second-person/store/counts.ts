import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import './tables.ts';

type Counted = { key: string; day: CivilDate; at: Date };

/** How it stood before this one. The row stays locked: two who send at once are counted one after the other. */
export async function countSent(tx: Tx, { key, day, at }: Counted): Promise<{ today: number; last: Date | undefined }> {
  const before = await tx
    .selectFrom('intake.second_person_count')
    .select(['sent', 'last_at'])
    .where('area', '=', tx.scope.area)
    .where('key', '=', key)
    .where('day', '=', day)
    .forUpdate()
    .executeTakeFirst();
  const { sent } = await tx
    .insertInto('intake.second_person_count')
    .values({ area: tx.scope.area, key, day, sent: 1, last_at: at })
    .onConflict((conflict) =>
      conflict.columns(['area', 'key', 'day']).doUpdateSet((row) => ({
        sent: row('intake.second_person_count.sent', '+', 1),
        last_at: at,
      })),
    )
    .returning('sent')
    .executeTakeFirstOrThrow();
  // Somebody was quicker between the two statements: then that was a moment ago.
  return { today: sent - 1, last: before?.last_at ?? (sent === 1 ? undefined : at) };
}
