import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { PostCheckRow } from '../store/post-checks.ts';

const checks = (tx: Tx) => tx.selectFrom('intake.post_check').where('area', '=', tx.scope.area);

/** One, as far as the scope sees it. */
export const findPostCheck = (tx: Tx, id: string): Promise<PostCheckRow | undefined> =>
  checks(tx)
    .selectAll()
    .where(sql<boolean>`id = ${id}::uuid`)
    .executeTakeFirst();

/** How many checks each officer of a department has open. */
export async function countOpen(tx: Tx, department: string): Promise<ReadonlyMap<string, number>> {
  const rows = await checks(tx)
    .select(['officer', sql<number>`count(*)::integer`.as('open')])
    .where('department', '=', department)
    .where('closed_on', 'is', null)
    .groupBy('officer')
    .execute();
  return new Map(rows.flatMap(({ officer, open }) => (officer === null ? [] : [[officer, open]])));
}
