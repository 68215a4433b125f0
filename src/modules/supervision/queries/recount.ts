import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

const TALLIES = ['tally', 'cause_tally', 'open_tally'] as const;

/**
 * Tallies that a count from the beginning does not make, as sentences; at most a hundred of each. Looked at in one moment, so that a
 * follower at work makes no difference.
 */
export async function findMiscounts(tx: Tx): Promise<string[]> {
  const found: string[] = [];
  for (const tally of TALLIES) {
    const [kept, counted] = [sql.table(`supervision.${tally}`), sql`supervision.${sql.raw(tally)}_counted()`];
    const { rows } = await sql<{ row: string }>`
      (select 'is ' || k::text as row from (table ${kept} except all select * from ${counted}) k)
      union all
      (select 'should be ' || c::text from (select * from ${counted} except all table ${kept}) c)
      limit 100`.execute(tx);
    found.push(...rows.map(({ row }) => `supervision.${tally} ${row}`));
  }
  return found;
}

/** Makes the tallies anew from happenings and standings. */
export async function recountFigures(tx: Tx): Promise<void> {
  await sql`select supervision.recount()`.execute(tx);
}
