import type { Area, CaseId } from '../../kernel/id.ts';
import type { Tx } from './transaction.ts';

declare module './schema.ts' {
  interface Schema {
    'platform.case_reach': { area: Area; case_id: CaseId; department: string };
  }
}

/** Opens a case, its papers and its files to departments that work on it beside the one in charge. What is open already stays so. */
export async function openCaseTo(tx: Tx, caseId: CaseId, departments: readonly string[]): Promise<void> {
  if (departments.length === 0) return;
  await tx
    .insertInto('platform.case_reach')
    .values(departments.map((department) => ({ area: tx.scope.area, case_id: caseId, department })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
