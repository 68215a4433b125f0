import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { previewDocument, type DocumentContent } from '../../documents/index.ts';
import { hasExamined, type Run } from '../../process/index.ts';
import { acceptance } from './acts.ts';
import { adoptedHistory, isOver } from './adopt.ts';
import { findCase, today, type CommandRefusal, type OnItsWay } from './commands.ts';
import type { Decision } from './contract/decision.ts';
import { decide } from './decide.ts';
import { decisionContent } from './decision-paper.ts';
import type { CaseDeps } from './deps.ts';
import { legalBasesOf, openMatter } from './matter.ts';
import { founded, isUnfinished, reworded, written, type Paragraph } from './rules/decision.ts';
import { dayOfStep } from './rules/limits.ts';
import type { ActingOfficer, Words } from './model.ts';
import { whoActs } from './standing-in.ts';
import { decidingTask, waitingFor } from './standing-tasks.ts';

type Asked = { caller: Caller; id: CaseId };

/**
 * The decision as its paper would look today, half-written or whole. Nothing is decided, drawn or stored; who may not decide the case
 * sees none, and the look into the application is recorded like any other.
 */
export async function previewDecision(
  deps: CaseDeps,
  asked: Asked,
  decision: Decision,
): Promise<Result<Uint8Array, CommandRefusal>> {
  const content = await deps.db.within(asked.caller.scope, (tx) => contentFor(tx, deps, { ...asked, decision }));
  return content.ok ? previewDocument(deps.documents, content.value) : content;
}

async function contentFor(
  tx: Tx,
  deps: CaseDeps,
  { caller, id, decision: { outcome, paragraphs, assigned = {} } }: Asked & { decision: Decision },
): Promise<Result<DocumentContent, CommandRefusal>> {
  const found = await findCase(tx, id);
  if (!found) return no({ code: 'caseNotFound' });
  const { run } = await adoptedHistory(tx, deps, id);
  const who = await whoActs(tx, deps, { caller, by: 'decide', run, facts: found.value.facts });
  if (!who) return no({ code: 'notYourAct' });
  const { officer } = who;
  const on = dayOfStep(today(deps), found.value);
  const before = await standingAtDecision(tx, deps, { id, run, current: found.value, officer, on });
  if (!before.ok) return before;
  const command = { type: 'decide', officer, on, outcome, paragraphs: written(paragraphs).map(unsealed) } as const;
  const decided = decide(command, before.value);
  if (!decided.ok && !isUnfinished(decided.error)) return decided;

  const { person } = found.value.facts.applicant;
  await deps.recordRead(tx, caller, { caseId: id, person, what: 'case', why: 'handling' });
  const matter = await openMatter(tx, deps, { id, before: before.value });
  const parts = founded(outcome, written(paragraphs), legalBasesOf(matter.item));
  return ok(decisionContent({ outcome, on, paragraphs: parts, assigned }, matter));
}

type Standing = { id: CaseId; run: Run; current: OnItsWay; officer: ActingOfficer; on: CivilDate };

/** The case as it is when it is decided: what is decided on the spot is accepted a moment before. */
async function standingAtDecision(
  tx: Tx,
  deps: CaseDeps,
  { run, id, current, officer, on }: Standing,
): Promise<Result<OnItsWay, CommandRefusal>> {
  if (run.status === 'unbegun' || isOver(current)) return ok(current);
  const task = decidingTask(run);
  const early = task === undefined ? waitingFor(run) : [];
  if (early.length > 0) return no({ code: 'notYet', waitingFor: early });
  if (hasExamined(run.tasks, officer.id)) return no({ code: 'reviewerMayNotDecide' });
  if (task?.act !== 'onTheSpot' || current.state !== 'submitted') return ok(current);
  const acceptable = await acceptance(deps, { tx, id, current, officer, on });
  if (!acceptable.ok) return acceptable;
  const command = acceptable.value;
  const accepted = decide(command, current);
  if (!accepted.ok) return accepted;
  const { facts, receivedOn, people } = current;
  return ok({ state: 'accepted', facts, receivedOn, people, acceptedOn: command.acceptedOn, due: command.due });
}

/** Words that are looked at and not kept. */
const unsealed = (one: Paragraph<string>): Paragraph<Words> => reworded(one, (said) => ({ said, sealed: '' }));
