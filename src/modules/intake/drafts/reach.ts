import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { DraftDeps } from './deps.ts';
import type { DraftRefusal } from './model.ts';
import { findDraftOfCase, findDraftRecord, type DraftRecord } from './queries/drafts.ts';

/** Why a draft does not open. An agent whose mandate has ended is told so; the draft is kept, and its principal goes on with it. */
export async function whyUntouched(tx: Tx, draft: string): Promise<DraftRefusal> {
  const record = await findDraftRecord(tx, draft);
  if (record && isOutOfReach(record, tx.scope)) return { code: 'mandateEnded' };
  if (record?.held && record.theme_case !== null) return { code: 'draftHeld', theme: record.theme_case };
  return record?.submitted_as ? { code: 'draftSubmitted', caseId: record.submitted_as } : { code: 'draftNotFound' };
}

/** Whether somebody prepared this case under a mandate that has ended since: why it is not shown to him any more. */
export const wasUnderMandate = (deps: Pick<DraftDeps, 'db'>, { caller }: Asking, id: CaseId): Promise<boolean> =>
  deps.db.within(caller.scope, async (tx) => {
    const record = await findDraftOfCase(tx, id);
    return record !== undefined && isOutOfReach(record, tx.scope);
  });

/** Begun by this agent under a mandate that no longer runs. */
const isOutOfReach = ({ mandate, agent, person }: DraftRecord, scope: Tx['scope']): boolean =>
  mandate !== null && agent === scope.person && person !== scope.person && !(scope.mandates ?? []).includes(mandate);
