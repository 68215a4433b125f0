import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import './tables.ts';

export type Attempts = { wrong: number; until: Date };

/** Wrong codes given for a number within the running window. */
export async function findAttempts(tx: Tx, number: string, now: Date): Promise<Attempts | undefined> {
  return tx
    .selectFrom('intake.query_attempt')
    .select(['wrong', 'until'])
    .where('area', '=', tx.scope.area)
    .where('number', '=', number)
    .where('until', '>', now)
    .executeTakeFirst();
}

/** Counts one more; a window that has run out begins anew. */
export async function countWrongCode(
  tx: Tx,
  number: string,
  { now, until }: { now: Date; until: Date },
): Promise<void> {
  await tx
    .insertInto('intake.query_attempt')
    .values({ area: tx.scope.area, number, wrong: 1, until })
    .onConflict((conflict) =>
      conflict.columns(['area', 'number']).doUpdateSet({
        wrong: sql<number>`case when intake.query_attempt.until > ${now} then intake.query_attempt.wrong + 1 else 1 end`,
        until,
      }),
    )
    .execute();
}

export async function forgetAttempts(tx: Tx, number: string): Promise<void> {
  await tx.deleteFrom('intake.query_attempt').where('area', '=', tx.scope.area).where('number', '=', number).execute();
}
