import { sql } from 'kysely';
import { addDays, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { DAYS_COUNTED, oftenApplied, type Use } from '../rules/often.ts';
import '../store/tables.ts';

/** What was applied for most in the last three months before a day; undefined while there are too few applications to tell. */
export async function findOftenApplied(tx: Tx, on: CivilDate): Promise<readonly string[] | undefined> {
  const { rows } = await sql<Use>`
    select key, sum(times)::integer as times from catalogue.item_use
    where area = ${tx.scope.area} and used_on > ${addDays(on, -DAYS_COUNTED)} and used_on <= ${on}
    group by key order by times desc, key limit 200`.execute(tx);
  return oftenApplied(rows);
}
