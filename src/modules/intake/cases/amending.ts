// 当场更正 (行政许可法 art. 32): small errors of an application that the applicant sets right himself while it is looked at.
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { actorOf, sealActing } from './acting.ts';
import type { Answer, Target } from './acts.ts';
import { keepApplication, openApplication, type ApplicationDocument } from './application.ts';
import { handle, today } from './commands.ts';
import { decide } from './decide.ts';
import type { CaseDeps } from './deps.ts';
import type { Command, Missing, Refusal } from './model.ts';
import { project } from './projections/case-list.ts';
import { belongsTo } from './rules/belonging.ts';
import { dayOfStep } from './rules/limits.ts';
import { sealWords } from './sealing.ts';
import { appendEvents, loadCase } from './store/cases.ts';

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

export type Amendment = { caller: Caller; id: CaseId; document: ApplicationDocument };

/** Takes what the applicant set right: what was handed in before is kept beside it. */
export async function amendApplication(
  tx: Tx,
  deps: CaseDeps,
  { caller, id, document }: Amendment,
): Promise<Result<{ version: number }, Refusal | { code: 'caseNotFound' }>> {
  const current = await loadCase(tx, id);
  if (!('facts' in current.value) || !belongsTo(current.value.facts.applicant, caller))
    return no({ code: 'caseNotFound' });
  const { applicant, department } = current.value.facts;
  const on = dayOfStep(today(deps), current.value);
  const acting = await sealActing(tx, deps, { caller, applicant });
  const command: Command = { type: 'amend', on, application: '', acting };
  const allowed = decide(command, current.value);
  if (!allowed.ok) return allowed;
  const at = deps.now();
  const application = await keepApplication(tx, deps.vault, { caseId: id, applicant, department, document, at });
  const decision = decide({ ...command, application }, current.value);
  if (!decision.ok) return decision;
  const stamp = { actor: actorOf({ caller, applicant }), at };
  const moved = await appendEvents(tx, { id, after: current, events: decision.value, stamp });
  await project(tx, id, { before: current.value, version: moved.version, events: decision.value, at });
  return ok({ version: moved.version });
}

/** Whether the applicant was told of errors that he has not set right yet. */
export async function isAmendmentAwaited(tx: Tx, id: CaseId): Promise<boolean> {
  const { value } = await loadCase(tx, id);
  return value.state === 'submitted' && value.amendable !== undefined;
}
