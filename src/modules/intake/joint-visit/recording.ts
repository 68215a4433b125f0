import { civilDate } from '../../../kernel/civil-date.ts';
import { caseId } from '../../../kernel/id.ts';
import { no, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DocumentRefusal } from '../../documents/index.ts';
import { handleBeside, type Act, type CommandRefusal, type Desk, type FileRefused } from '../cases/commands.ts';
import { completionOf } from '../cases/completion.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { sealWords } from '../cases/sealing.ts';
import { handInFiles } from '../cases/task-files.ts';
import { workerOf } from '../cases/worker.ts';
import { momentOf } from '../meeting/rules/moment.ts';
import type { MovedVisit, RecordVisit, VisitRecord } from './contract.ts';
import { sealedOrNull } from '../cases/sealing.ts';
import { carryOut, holdVisit, type HeldVisit } from './corridor.ts';
import type { Command, Event, Member, Opened, Refusal } from './model.ts';
import { keepsAway, notFound, type Acting } from './officers.ts';
import { recordPapers } from './papers.ts';
import { findingsFault, opinionWords, type FindingsFault } from './rules/findings.ts';
import { jointVisitStreams } from './store/joint-visits.ts';
import { jointVisitWording } from './wording.ts';

export type RecordRefusal = Refusal | FindingsFault | CommandRefusal | DocumentRefusal;
type Fault = Refusal | FindingsFault | DocumentRefusal | { code: 'conflictOfInterest' };

/**
 * One department writes down what it saw and says its result: its own step of its own case is finished by it, in the same transaction, and
 * no other. What is to be put right leaves the step open.
 */
export async function recordFindings(
  deps: CaseDeps,
  { asking, id, wish }: Acting<RecordVisit>,
): Promise<Result<MovedVisit, RecordRefusal>> {
  const place = await deps.db.within(asking.caller.scope, (tx) => stepOf(tx, { id, item: wish.item }));
  if (!place) return no(notFound);
  const by = { task: place.task };
  const done = await handleBeside<Fault>(deps, { asking, id: caseId(place.member.case), version: null, by }, (desk) =>
    found(deps, desk, { id, wish, task: place.task }),
  );
  return done.ok ? { ok: true, value: { id } } : done;
}

/** The step of a member as it stands; whoever does not see the appointment finds none. */
async function stepOf(tx: Tx, { id, item }: { id: string; item: string }) {
  const held = await holdVisit(tx, id);
  const member = held?.value.members.find((one) => one.item === item);
  return member && 'task' in member.standing ? { member, task: member.standing.task } : undefined;
}

type Finding = { id: string; wish: RecordVisit; task: string };

/** The case is held before the appointment, as whoever comes from the case does. */
async function found(deps: CaseDeps, desk: Desk, { id, wish, task }: Finding): Promise<Act | Fault | FileRefused> {
  const { tx, caller, run } = desk;
  const held = await holdVisit(tx, id);
  const member = held?.value.members.find((one) => one.item === wish.item);
  if (!held || !member) return notFound;
  if (await keepsAway(tx, deps, { caller, current: held.value })) return { code: 'conflictOfInterest' };
  const fault = findingsFault(
    { ...wish, until: wish.until === null ? null : civilDate(wish.until) },
    momentOf(deps.now()).on,
  );
  if (fault) return fault;
  const open = run.status === 'unbegun' ? undefined : run.tasks.find((one) => one.task === task);
  // What goes with a step that stays open waits with it: it is handed in when the second visit finishes the step.
  const isFinal = wish.result !== 'rectify';
  const files = open && isFinal && (await handInFiles(deps, desk, { task: open, files: wish.files ?? [] }));
  if (files) return files;
  const recorded = await record(deps, desk, { held, member, wish });
  if (!recorded.ok) return recorded.error;
  return isFinal ? completing(deps, desk, { wish, task }) : { after: () => [] };
}

type Recording = { held: HeldVisit; member: Member; wish: RecordVisit };

async function record(
  deps: CaseDeps,
  { tx, actor, officer }: Desk,
  { held, member, wish }: Recording,
): Promise<Result<HeldVisit, Refusal | DocumentRefusal>> {
  const at = deps.now();
  const now = momentOf(at);
  const { findings, place, staff, words, item, result } = wish;
  const text: VisitRecord = { findings, place, staff, words, on: now.on };
  const sealed = await sealedOrNull(tx, deps, { facts: held.value.facts, said: JSON.stringify(text) });
  const until = wish.until === null ? null : civilDate(wish.until);
  const by = { now, at: at.toISOString(), officer: officer.id };
  const command: Command = { type: 'record', ...by, item, result, record: sealed, until };
  return carryOut(tx, deps, {
    ...{ held, command, actor },
    beside: async (after) => papersOf(tx, deps, { id: held.id, after, member, record: text }),
  });
}

type Printing = { id: string; after: Opened; member: Member; record: VisitRecord };

async function papersOf(tx: Tx, deps: CaseDeps, { id, after, member, record: text }: Printing) {
  const events: Event[] = (await jointVisitStreams.recorded(tx, id)).map((one) => jointVisitStreams.read(one));
  const last = events.findLast((event) => event.type === 'findingsRecorded');
  if (!last) throw new Error(`nothing was recorded in the joint visit ${id}`);
  return recordPapers(tx, deps, { current: after, member, found: last, record: text });
}

async function completing(deps: CaseDeps, desk: Desk, { wish, task }: Pick<Finding, 'wish' | 'task'>): Promise<Act> {
  const { result, staff, answers = {}, files = [] } = wish;
  const { applicant } = desk.current.facts;
  const note = await sealWords(deps.vault, desk.tx, { applicant, said: opinionWords(wish, jointVisitWording.zh.met) });
  const opinion = result === 'passed' ? 'agree' : 'disagree';
  const visit = { on: momentOf(deps.now()).on, staff: staff.map((one) => one.trim()), absent: [] };
  const done = completionOf({ opinion, note, answers, visit, files });
  return { move: { type: 'complete', task, officer: workerOf(deps, desk), done }, after: () => [] };
}
