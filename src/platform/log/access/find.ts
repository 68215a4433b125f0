import type { CaseId, PersonId } from '../../../kernel/id.ts';
import type { Tx } from '../../database/index.ts';
import type { Actor } from '../event.ts';
import { rowsOf } from '../statement.ts';

export type Looked = { at: Date; actor: Actor; caseId: CaseId | null; what: string; why: string };

const LOOKED = `
select at, actor, case_id as "caseId", what, why from log.access
where area = $1 and person = $2 and at < $3
order by at desc limit $4`;

/**
 * Who looked at a person's file, latest first, before an instant. For the person's own page (个人信息保护法, Art. 45): under the app
 * role a transaction sees the looks at its own person only.
 */
export const findAccesses = (
  tx: Tx,
  person: PersonId,
  { before, limit = 50 }: { before: Date; limit?: number },
): Promise<Looked[]> => rowsOf<Looked>(tx, LOOKED, [tx.scope.area, person, before, limit]);
