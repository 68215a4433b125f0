import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import '../store/tables.ts';

/** So many are taken in one go; the rest comes with the next. */
const MOST_AT_ONCE = 500;

/** Cases that were to be answered before this day and were not, the longest waiting first. */
export async function findUnanswered(tx: Tx, today: CivilDate): Promise<CaseId[]> {
  const rows = await tx
    .selectFrom('intake.case_list')
    .select('id')
    .where('area', '=', tx.scope.area)
    .where('state', '=', 'submitted')
    .where('answer_by', '<', today)
    .orderBy('answer_by')
    .orderBy('id')
    .limit(MOST_AT_ONCE)
    .execute();
  return rows.map(({ id }) => id);
}
