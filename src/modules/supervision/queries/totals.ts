import { sql } from 'kysely';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Counts } from '../contract.ts';
import type { CauseKind } from '../model.ts';
import type { Stretch } from '../rules/stretch.ts';
import '../store/tables.ts';
import { inPlace, itemIn, ofItem, type Narrowed } from './narrowing.ts';

const SUMS = sql`
  sum(received)::int as received, sum(accepted)::int as accepted, sum(refused)::int as refused, sum(corrections)::int as corrections,
  sum(granted)::int as granted, sum(denied)::int as denied, sum(withdrawn)::int as withdrawn, sum(on_time)::int as "onTime",
  sum(late)::int as late,
  sum(lapsed)::int as lapsed, sum(ended)::int as ended, sum(procedures_kept)::int as "procedureKept", sum(procedures_overran)::int as "procedureOverran"`;

/** Day by day, days on which nothing happened left out. */
export async function findDays(
  tx: Tx,
  narrowed: Narrowed,
  { from, until }: Stretch,
): Promise<(Counts & { on: CivilDate })[]> {
  const { rows } = await sql<Counts & { on: CivilDate }>`
    select since as on, ${SUMS} from supervision.tally
    where area = ${tx.scope.area} and grain = 'day' and item = ${itemIn(narrowed)}
      and since >= ${from}::date and since <= ${until}::date ${inPlace(tx, narrowed)}
    group by since order by since limit 400`.execute(tx);
  return rows;
}

export type Part = Counts & { department: string; channel: string; item: string };

/** A month by department, channel and item. */
export async function findParts(tx: Tx, narrowed: Narrowed, month: CivilDate): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select department, channel, item, received, accepted, refused, corrections, granted, denied, withdrawn, on_time as "onTime", late,
      lapsed, ended, procedures_kept as "procedureKept", procedures_overran as "procedureOverran"
    from supervision.tally
    where area = ${tx.scope.area} and grain = 'month' and item <> '*' and since = ${month}::date ${ofItem(tx, narrowed)}
    order by department, item, channel limit 20000`.execute(tx);
  return rows;
}

/** What caused most of a month's corrections or refusals; `item` is one of those in which it happened. */
export type CauseRow = { cause: string; item: string; times: number };

export async function findCauses(
  tx: Tx,
  narrowed: Narrowed,
  { what, month, most }: { what: CauseKind; month: CivilDate; most: number },
): Promise<CauseRow[]> {
  const { rows } = await sql<CauseRow>`
    select cause, min(item) as item, sum(times)::int as times from supervision.cause_tally
    where area = ${tx.scope.area} and since = ${month}::date and what = ${what} ${ofItem(tx, narrowed)}
    group by cause order by sum(times) desc, cause limit ${most}`.execute(tx);
  return rows;
}
