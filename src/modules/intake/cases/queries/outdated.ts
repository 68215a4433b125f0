import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import '../store/tables.ts';

/** So many are taken in one go; the rest comes with the next. */
const MOST_AT_ONCE = 500;

/** Accepted cases whose running dates were reckoned with other notices than those of this calendar, the most urgent first. */
export async function findOutdated(tx: Tx, calendar: string): Promise<CaseId[]> {
  const rows = await tx
    .selectFrom('intake.case_list')
    .select('id')
    .where('area', '=', tx.scope.area)
    .where('state', '=', 'accepted')
    .where('due_on', 'is not', null)
    .where('suspended_on', 'is', null)
    .where((is) => is.or([is('calendar', '<', calendar), is('calendar', '=', 'none')]))
    .orderBy('due_on')
    .orderBy('id')
    .limit(MOST_AT_ONCE)
    .execute();
  return rows.map(({ id }) => id);
}
