import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Vault } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import '../../cases/store/tables.ts';

export type CaseKeeping = { number: string; queryCode: string; answerBy: CivilDate };

/** Number and query code of a case, for its applicant. Throws when this scope does not see the case. */
export async function getCaseKeeping(tx: Tx, vault: Vault, id: CaseId): Promise<CaseKeeping> {
  const { number, query_code, answer_by } = await tx
    .selectFrom('intake.case_list')
    .select(['number', 'query_code', 'answer_by'])
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const [queryCode = ''] = await vault.openTexts(tx, [query_code]);
  return { number, queryCode, answerBy: answer_by };
}
