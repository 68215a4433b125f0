import { ok, type Result } from '../../../../kernel/result.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { issueDocument, type DocumentRefusal } from '../../../documents/index.ts';
import type { CaseDeps } from '../deps.ts';
import { commonOf, materialNames, openMatter, prefixOf } from '../matter.ts';
import type { Case, Command, Event } from '../model.ts';
import { getQueryCode } from '../queries/case-rows.ts';

/** `command`: what was decided, its application already kept. */
type Receiving = { id: CaseId; before: Case; command: Extract<Command, { type: 'resubmit' | 'amend' }> };

/**
 * 收件回执 for what a clerk took in at the window: the paper that a new application gets, with everything that the case has now and the
 * day by which it is answered. What was set right on the spot (当场更正) lies before the clerk and gets none.
 */
export async function issueReceipt(
  tx: Tx,
  deps: CaseDeps,
  { id, before, command }: Receiving,
): Promise<Result<Event[], DocumentRefusal>> {
  if (before.state === 'unreceived' || command.type !== 'resubmit') return ok([]);
  const matter = await openMatter(tx, deps, { id, before });
  const { facts, item } = matter;
  const { person, organisation, mandate } = facts.applicant;
  const [queryCode = ''] = await deps.vault.openTexts(tx, [await getQueryCode(tx, id)]);
  const issued = await issueDocument(tx, deps.documents, {
    holder: { caseId: id, department: facts.department, person, organisation, mandate },
    prefix: prefixOf(item),
    content: {
      ...commonOf(matter),
      on: command.on,
      kind: 'receipt',
      queryCode,
      statusUrl: deps.statusUrl(facts.number),
      materials: materialNames(matter),
      answerBy: command.answerBy,
    },
  });
  return issued.ok ? ok([{ type: 'documentIssued', ...issued.value }]) : issued;
}
