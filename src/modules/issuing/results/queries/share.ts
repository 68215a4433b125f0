import { sql } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { OutsideReason } from '../model.ts';

export type ItemShare = {
  key: string;
  version: number;
  window: number;
  post: number;
  electronic: number;
  outside: number;
  /** Delivered after the tenth working day (行政许可法 art. 44). */
  late: number;
  reasons: Partial<Record<OutsideReason, number>>;
};

/** How results that were delivered in a span of days were given out, per item, those with most exceptions first. */
export async function findShare(tx: Tx, { from, until }: { from: CivilDate; until: CivilDate }): Promise<ItemShare[]> {
  const { rows } = await sql<ItemShare>`
    with given as (
      select item_key, item_version, how, outside_reason, delivered_on > due_on as late from issuing.result
      where area = ${tx.scope.area} and state = 'delivered' and delivered_on between ${from} and ${until}
    ), reasons as (
      select item_key, jsonb_object_agg(outside_reason, many) as reasons from (
        select item_key, outside_reason, count(*)::integer as many from given
        where outside_reason is not null group by item_key, outside_reason
      ) each_reason group by item_key
    )
    select item_key as key, max(item_version) as version,
      count(*) filter (where how in ('counter', 'proxy'))::integer as "window",
      count(*) filter (where how = 'post')::integer as post,
      count(*) filter (where how = 'electronic')::integer as electronic,
      count(*) filter (where how = 'outside')::integer as outside,
      count(*) filter (where late)::integer as late,
      coalesce((select r.reasons from reasons r where r.item_key = given.item_key), '{}'::jsonb) as reasons
    from given group by item_key order by outside desc, "window" desc, item_key limit 500`.execute(tx);
  return rows;
}
