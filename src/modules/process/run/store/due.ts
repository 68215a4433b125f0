import { sql } from 'kysely';
import { caseId, type CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';

/** `passed`: cases not to be tried again in this round. */
type Due = { now: Date; passed: readonly CaseId[] };

/** A case with a timer that is due and whose run nobody else holds; the run is held from then on. */
export async function holdOneDue(tx: Tx, { now, passed }: Due): Promise<CaseId | undefined> {
  const { rows } = await sql<{ case_id: string }>`
    select run.case_id
    from process.timer as timer join process.run as run on run.area = timer.area and run.case_id = timer.case_id
    where timer.area = ${tx.scope.area} and timer.due_at <= ${now} and not (timer.case_id = any(${[...passed]}::uuid[]))
    order by timer.due_at
    limit 1
    for update of run skip locked`.execute(tx);
  const [first] = rows;
  return first && caseId(first.case_id);
}
