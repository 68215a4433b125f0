// 当场更正 (行政许可法 art. 32): small errors of an application that the applicant sets right himself while it is looked at.
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer, Target } from './acts.ts';
import { openApplication } from './application.ts';
import { handle } from './commands.ts';
import type { CaseDeps } from './deps.ts';
import type { Missing } from './model.ts';
import { sealWords } from './sealing.ts';
import { loadCase } from './store/cases.ts';

export type AmendmentAsked = { fields: readonly { key: string; what: string }[] };

/** A clerk names what may be set right at once; the work on the case goes on, and so do its five working days. */
export const askAmendment = (deps: CaseDeps, target: Target, { fields }: AmendmentAsked): Answer =>
  handle(deps, { ...target, by: 'askCorrection' }, async ({ tx, id, current, officer, on }) => {
    const { applicant } = current.facts;
    const application = await openApplication(tx, deps.vault, id);
    const answered = application === 'erased' ? [] : Object.keys(application.answers);
    const sealed: Missing[] = [];
    for (const { key, what } of fields)
      sealed.push({ key, what: await sealWords(deps.vault, tx, { applicant, said: what }) });
    return { after: () => [{ type: 'askAmendment', officer, on, fields: sealed, answered }] };
  });

/** Whether the applicant was told of errors that he has not set right yet. */
export async function isAmendmentAwaited(tx: Tx, id: CaseId): Promise<boolean> {
  const { value } = await loadCase(tx, id);
  return value.state === 'submitted' && value.amendable !== undefined;
}
