import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx, Versioned } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Stamp } from '../../../platform/log/index.ts';
import type { DocumentRefusal } from '../../documents/index.ts';
import { holdRun, moveRun, type Run } from '../../process/index.ts';
import { actorOf, sealActing } from './acting.ts';
import { keepApplication, type ApplicationDocument } from './application.ts';
import { today } from './commands.ts';
import { decide } from './decide.ts';
import type { CaseDeps } from './deps.ts';
import { issueReceipt } from './correction/receipt.ts';
import type { Command, Refusal, TakenIn } from './model.ts';
import { project } from './projections/case-list.ts';
import { belongsTo } from './rules/belonging.ts';
import { answerBy, dayOfStep } from './rules/limits.ts';
import { appendEvents, loadCase } from './store/cases.ts';

/** What an applicant hands in anew for a case; what was handed in before is kept beside it. `taken`: by whose hand at the window. */
export type Replacing = { caller: Caller; id: CaseId; document: ApplicationDocument; taken?: TakenIn | undefined };

type ReplacingCommand = Extract<Command, { type: 'resubmit' | 'amend' }>;
type Said = Pick<ReplacingCommand, 'on' | 'application' | 'acting' | 'taken'>;
type Replaced<More = unknown> = Result<
  { version: number } & More,
  Refusal | DocumentRefusal | { code: 'caseNotFound' }
>;
/** When it counts, and whose act it was. */
type Act = { on: CivilDate; stamp: Stamp };

/** Asked whether it may before the application is kept, so that a refusal leaves nothing behind. */
async function replaceApplication(
  tx: Tx,
  deps: CaseDeps,
  { caller, id, document, taken, commandOf }: Replacing & { commandOf: (said: Said) => ReplacingCommand },
): Promise<Replaced<Act>> {
  const current = await loadCase(tx, id);
  if (!('facts' in current.value) || !belongsTo(current.value.facts.applicant, caller))
    return no({ code: 'caseNotFound' });
  const { applicant, department } = current.value.facts;
  const on = dayOfStep(today(deps), current.value);
  const acting = await sealActing(tx, deps, { caller, applicant });
  const allowed = decide(commandOf({ on, application: '', acting, taken }), current.value);
  if (!allowed.ok) return allowed;
  const at = deps.now();
  const application = await keepApplication(tx, deps.vault, { caseId: id, applicant, department, document, at });
  const command = commandOf({ on, application, acting, taken });
  const decision = decide(command, current.value);
  if (!decision.ok) return decision;
  const printed = taken ? await issueReceipt(tx, deps, { id, before: current.value, command }) : ok([]);
  if (!printed.ok) return printed;
  const events = [...decision.value, ...printed.value];
  const stamp = { actor: actorOf({ caller, applicant }), at };
  const moved = await appendEvents(tx, { id, after: current, events, stamp });
  await project(tx, id, { before: current.value, version: moved.version, events, at });
  return ok({ version: moved.version, on, stamp });
}

/** Takes what the applicant set right at once (当场更正): the work on the case goes on. */
export async function amendApplication(tx: Tx, deps: CaseDeps, replacing: Replacing): Promise<Replaced> {
  const replaced = await replaceApplication(tx, deps, {
    ...replacing,
    commandOf: (said) => ({ type: 'amend', ...said }),
  });
  return replaced.ok ? ok({ version: replaced.value.version }) : replaced;
}

/** Takes the corrected application: a new day of receipt, with five working days of its own. */
export async function resubmitCase(tx: Tx, deps: CaseDeps, replacing: Replacing): Promise<Replaced> {
  const held = await holdRun(tx, replacing.id);
  const replaced = await replaceApplication(tx, deps, {
    ...replacing,
    commandOf: (said) => ({ type: 'resubmit', ...said, answerBy: answerBy(said.on, deps.conventions()) }),
  });
  if (!replaced.ok) return replaced;
  const { version, ...act } = replaced.value;
  await goOn(tx, deps, { id: replacing.id, held, ...act });
  return ok({ version });
}

type GoingOn = { id: CaseId; held: Versioned<Run>; on: CivilDate; stamp: Stamp };

/** Whoever waited for the correction goes on with it. */
async function goOn(tx: Tx, deps: CaseDeps, { id, held, on, stamp }: GoingOn): Promise<void> {
  if (held.value.status !== 'running') return;
  const resumed = await moveRun(tx, deps.runs, { id, held, command: { type: 'resume' }, on, stamp });
  if (!resumed.ok) throw new Error(`the run of case ${id} does not go on: ${resumed.error.code}`);
}
