import { personId, type CaseId } from '../../../kernel/id.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findCaseRow } from '../cases/queries/case-rows.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { CaseEarlyService } from './contract.ts';
import { findEarlyServiceOfCase } from './queries/early-services.ts';
import { calledInOrder } from './rules/called-in-order.ts';
import { tellOf } from './told.ts';

type Asked = { caller: Caller; id: CaseId };

/**
 * What was said before the application, for whoever may read the case: he sees what the office called in order before he says otherwise.
 * Undefined for a case that this scope does not see. That the words were read is written down.
 */
export const findCaseEarlyService = (deps: DraftDeps, { caller, id }: Asked): Promise<CaseEarlyService | undefined> =>
  deps.db.within(caller.scope, async (tx): Promise<CaseEarlyService | undefined> => {
    if (!(await findCaseRow(tx, id))) return undefined;
    const row = await findEarlyServiceOfCase(tx, id);
    if (!row) return { early: null };
    await deps.recordRead(tx, caller, {
      ...{ caseId: id, person: personId(row.person) },
      ...{ what: 'earlyService', why: 'handling' },
    });
    const { rounds } = await tellOf(tx, deps.vault, row);
    return { early: { rounds, inOrder: calledInOrder(rounds), binding: false } };
  });
