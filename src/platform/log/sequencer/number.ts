import type { PoolClient } from 'pg';

/** Numbered in one transaction at most. */
const MOST = 5_000;

/** Told to whoever follows the log, when there is something new. */
export const NUMBERED = 'log_numbered';

/**
 * What is committed and visible now gets the next numbers. Positions only order what is seen together: of one stream, a later version
 * is made only after the earlier one was visible, so it has the higher position and is never seen alone. What took its position
 * early and commits late is simply seen later.
 */
const NUMBER = `
with seen as (
  delete from log.pending
  where position in (select position from log.pending order by position limit ${MOST})
  returning position, area, stream, version
), numbered as (
  insert into log.numbered (seq, area, stream, version)
  select (select coalesce(max(seq), 0) from log.numbered) + row_number() over (order by position), area, stream, version
  from seen
  returning seq
)
select count(*)::integer as numbered, case when count(*) > 0 then pg_notify('${NUMBERED}', '') end from numbered`;

/** After a restore the queue may hold positions that this cluster has not handed out yet: go on behind them, never back. */
const REBASE = `
select setval('log.pending_position_seq', waiting.last)
from (select max(position) as last from log.pending) waiting, log.pending_position_seq handed_out
where waiting.last > handed_out.last_value`;

/** Only for the holder of the sequencer's lock. Answers how many were numbered and whether more may be waiting. */
export async function numberPending(client: PoolClient): Promise<{ numbered: number; more: boolean }> {
  const { rows } = await client.query<{ numbered: number }>({ name: 'log.number', text: NUMBER });
  const numbered = rows[0]?.numbered ?? 0;
  return { numbered, more: numbered === MOST };
}

export async function rebase(client: PoolClient): Promise<void> {
  await client.query(REBASE);
}
