import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import '../store/tables.ts';

/** So many are taken in one go; the rest comes with the next. */
const MOST_AT_ONCE = 500;

const owing = (tx: Tx) =>
  tx
    .selectFrom('intake.case_list')
    .where('area', '=', tx.scope.area)
    .where('state', '=', 'accepted')
    .orderBy('owed_by')
    .orderBy('id')
    .limit(MOST_AT_ONCE);

/** Cases of which something was to come before this day and did not, the longest waiting first. */
export async function findOverdueSupplies(tx: Tx, today: CivilDate): Promise<CaseId[]> {
  const rows = await owing(tx).select('id').where('owed_by', 'is not', null).where('owed_by', '<', today).execute();
  return rows.map(({ id }) => id);
}

/** Cases of which something is to come until one of these days, both included. */
export const findSuppliesEnding = (
  tx: Tx,
  { from, until }: { from: CivilDate; until: CivilDate },
): Promise<{ id: CaseId }[]> =>
  owing(tx).select('id').where('owed_by', '>=', from).where('owed_by', '<=', until).execute();
