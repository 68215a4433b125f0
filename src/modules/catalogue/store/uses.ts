import { sql } from 'kysely';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import './tables.ts';

/** Counts applications by item and day. Whoever calls sees to it that each is counted once: a follower does. */
export async function countUses(tx: Tx, uses: readonly { key: string; on: CivilDate }[]): Promise<void> {
  if (uses.length === 0) return;
  await sql`
    insert into catalogue.item_use as kept (area, used_on, key, times)
    select ${tx.scope.area}, "on", key, count(*)::integer
    from jsonb_to_recordset(${JSON.stringify(uses)}::jsonb) as entry(key text, "on" date)
    group by key, "on"
    on conflict (area, used_on, key) do update set times = kept.times + excluded.times`.execute(tx);
}
