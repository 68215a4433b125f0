import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Place } from '../queries/services.ts';
import type { ServiceRow } from '../../store/tables.ts';
import '../../store/tables.ts';

export type NewService = Omit<ServiceRow, 'area' | 'serial' | 'rated'>;

/** Notes a service under the next number of its case. One follower does it, so numbers do not meet; told twice it stands once. */
export async function insertService(tx: Tx, service: NewService): Promise<boolean> {
  const { area } = tx.scope;
  const { serial } = await tx
    .selectFrom('ratings.service')
    .select(({ fn }) => fn.coalesce(fn.max('serial'), sql<number>`0`).as('serial'))
    .where('area', '=', area)
    .where('case_id', '=', service.case_id)
    .executeTakeFirstOrThrow();
  const added = await tx
    .insertInto('ratings.service')
    .values({ ...service, area, serial: serial + 1, rated: false })
    .onConflict((conflict) => conflict.columns(['area', 'source']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** False for one that was rated before: of two at the same moment one waits, and is told so. */
export async function markRated(tx: Tx, { caseId, serial }: Place): Promise<boolean> {
  const marked = await tx
    .updateTable('ratings.service')
    .set({ rated: true })
    .where('area', '=', tx.scope.area)
    .where('case_id', '=', caseId)
    .where('serial', '=', serial)
    .where('rated', '=', false)
    .executeTakeFirst();
  return marked.numUpdatedRows === 1n;
}
