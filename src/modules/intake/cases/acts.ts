import type { CaseId } from '../../../kernel/id.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { getItemVersion, type ItemVersion } from '../../catalogue/index.ts';
import { isKeptFrom } from '../../credit/index.ts';
import { departmentsAgainst, hasExamined, type Json, type RunRefusal, type RunTask } from '../../process/index.ts';
import { assignedWith, type Values } from '../../forms/index.ts';
import { handle, type Act, type Barred, type CommandRefusal, type Desk, type TooEarly } from './commands.ts';
import { sealActing } from './acting.ts';
import { limitsOf } from './clock.ts';
import type { Asking, CaseDeps } from './deps.ts';
import { legalBasesOf } from './matter.ts';
import type { Command, Missing, Opinion } from './model.ts';
import type { AssignedFault } from './rules/assigned.ts';
import { belongsTo } from './rules/belonging.ts';
import { founded, inOneText, written, type Paragraph } from './rules/decision.ts';
import type { ToleranceFault } from './rules/tolerance.ts';
import { agreementOf, holderOf } from './tolerance/agreeing.ts';
import { acceptanceDay, dueDates } from './rules/limits.ts';
import { decidingTask, openTask, waitingFor } from './standing-tasks.ts';
import { sealEach, sealParagraph, sealWords } from './sealing.ts';
import { completionOf } from './completion.ts';
import { workerOf } from './worker.ts';

/** What an officer does to a case. Each answers the new version, or the refusal that the officer who clicked sees. */
export type Answer = Promise<Result<{ version: number }, CommandRefusal>>;
export type Target = { asking: Asking; id: CaseId; version: number };

/** What ways behind a task ask for, by variable: which of the departments that come in only sometimes are needed. */
export type Answers = Readonly<Record<string, Json>>;

/** `supplyBy`: until when what the applicant promised for later may come; the proposed day where it is left out. */
export type Acceptance = { answers?: Answers | undefined; supplyBy?: CivilDate | undefined };

/** Accepts: the clock starts, and the notice of acceptance goes out with both dates (行政许可法 art. 32). */
export const acceptCase = (deps: CaseDeps, target: Target, accepting: Acceptance = {}): Answer =>
  handle(deps, { ...target, by: 'accept' }, (desk) => accept(deps, desk, accepting));

/** What accepting comes to at this desk. */
export async function accept(
  deps: CaseDeps,
  desk: Desk,
  { answers = {}, supplyBy }: Acceptance = {},
): Promise<Act | TooEarly | ToleranceFault> {
  const task = openTask(desk.run, ['accept']);
  const early = task === undefined ? waitingFor(desk.run, ['assist']) : [];
  if (early.length > 0) return { code: 'notYet', waitingFor: early };
  // Accepted by law already: what is left is what the task asks for.
  const isAccepted = desk.current.state === 'accepted' && task !== undefined;
  const accepted = isAccepted ? undefined : await acceptance(deps, desk, supplyBy);
  if (accepted && !accepted.ok) return accepted.error;
  const commands = accepted ? [accepted.value] : [];
  // An item that is decided at once has no task of acceptance: the run goes on with the decision.
  if (task === undefined) return { after: () => commands };
  const done = completionOf({ answers: { acceptance: 'accepted', ...answers } });
  const officer = workerOf(deps, desk);
  const move = { type: 'complete', task: task.task, officer, done } as const;
  return { move, after: (moved) => (isCompleted(moved) ? commands : []) };
}

export type Accepting = Pick<Desk, 'tx' | 'id' | 'current' | 'officer' | 'on'>;

/** The acceptance of today, with both dates, and what is to follow; refused where that may not be. */
export async function acceptance(
  deps: CaseDeps,
  { tx, id, current, officer, on }: Accepting,
  supplyBy?: CivilDate,
): Promise<Result<Extract<Command, { type: 'accept' }>, ToleranceFault>> {
  const agreed = await agreementOf(tx, deps, { id, facts: current.facts, on, by: supplyBy });
  if (!agreed.ok) return agreed;
  const limits = await limitsOf(tx, current.facts.item);
  const acceptedOn = current.state === 'submitted' ? acceptanceDay(on, current) : on;
  const due = dueDates(limits, acceptedOn, deps.conventions());
  return ok({ type: 'accept', officer, on, acceptedOn, due, ...(agreed.value && { owed: agreed.value }) });
}

export type Asked = { missing: readonly { key: string; what: string }[] };

/** The one notice that names everything missing. Meanwhile nobody works on what was handed in. */
export const askCorrection = (deps: CaseDeps, target: Target, { missing }: Asked): Answer =>
  handle(deps, { ...target, by: 'askCorrection' }, async ({ tx, current, run, officer, on }) => {
    const { applicant } = current.facts;
    const sealed: Missing[] = [];
    for (const { key, what } of missing) {
      sealed.push({ key, what: await sealWords(deps.vault, tx, { applicant, said: what }) });
    }
    return {
      ...(run.status === 'running' && { move: { type: 'suspend' } }),
      after: () => [{ type: 'askCorrection', officer, on, missing: sealed }],
    };
  });

export type Decided = {
  outcome: Opinion;
  paragraphs: readonly Paragraph<string>[];
  assigned?: Values | undefined;
  /** What ways behind the deciding task ask for besides the decision. */
  answers?: Answers | undefined;
};

/**
 * Decides: the run passes its deciding task, and the case is concluded unless another decision comes after it. The paper says what was
 * written here, in this order, and by law the remedy behind it (行政许可法 art. 38).
 */
export const decideCase = (deps: CaseDeps, target: Target, decided: Decided): Answer =>
  handle(deps, { ...target, by: 'decide' }, async (desk) => {
    const { tx, current, run, officer, on } = desk;
    const task = decidingTask(run);
    const early = task === undefined ? waitingFor(run) : [];
    if (early.length > 0) return { code: 'notYet', waitingFor: early };
    if (decided.outcome === 'grant' && (await isBarredFromGrant(desk))) return { code: 'commitmentBarred' };
    const { applicant, item } = current.facts;
    const version = await getItemVersion(tx, item.key, item.version);
    const given = givenWith(decided, { version, isAdvice: task !== undefined && task.lentBy !== null });
    if (!given.ok) return given.error;
    const legalBases = legalBasesOf(version);
    const said = founded(decided.outcome, written(decided.paragraphs), legalBases);
    const paragraphs = [];
    for (const one of said) paragraphs.push(await sealParagraph(deps.vault, tx, { applicant, said: one }));
    const assigned = await sealEach(deps.vault, tx, { applicant, said: given.value });
    const command = { type: 'decide', officer, on, outcome: decided.outcome, paragraphs, assigned } as const;
    if (task === undefined) return decideByHand(desk, command);
    const atOnce = task.act === 'onTheSpot' && current.state === 'submitted';
    const accepted = atOnce ? await acceptance(deps, desk) : undefined;
    if (accepted && !accepted.ok) return accepted.error;
    const commands = accepted ? [accepted.value, command] : [command];
    const answers = { ...decided.answers, decision: decided.outcome === 'grant' ? 'granted' : 'denied' };
    // Whoever decides for a colleague that asked him says to him what he would decide, and why.
    const note = task.lentBy === null ? null : await sealWords(deps.vault, tx, { applicant, said: inOneText(said) });
    const done = completionOf({ answers, note });
    const move = { type: 'complete', task: task.task, officer: workerOf(deps, desk), done } as const;
    return { move, after: (moved) => (isCompleted(moved) && !isDecidedAgain(moved) ? commands : []) };
  });

/** Who decides for a colleague that asked him gives nothing yet: the numbers are named by whoever concludes the case. */
const givenWith = (
  { outcome, assigned = {} }: Decided,
  { version, isAdvice }: { version: ItemVersion; isAdvice: boolean },
): Result<Values, AssignedFault> => (isAdvice ? ok({}) : assignedWith({ outcome, assigned }, version));

/** A licence on commitment is given to nobody against whom a false one stands by then (国办发〔2020〕42号). */
async function isBarredFromGrant({ tx, current, on }: Desk): Promise<boolean> {
  if (!('commitment' in current) || current.commitment?.kind !== 'licence') return false;
  return isKeptFrom(tx, 'commitment', { holder: holderOf(current.facts.applicant), on });
}

type Moves = readonly { type: string; act?: RunTask['act'] }[];

/** What was done for a colleague who asked went back to him; in law nothing has happened yet. */
const isCompleted = (moved: Moves) => moved.some(({ type }) => type === 'taskCompleted');

const isDecidedAgain = (moved: Moves) => moved.some(({ type, act }) => type === 'taskOpened' && act === 'decide');

/** The run is over without a decision, or stuck: a person decides, by the same rules, and nothing of the run goes on. */
function decideByHand(
  { run, officer }: Desk,
  command: Extract<Command, { type: 'decide' }>,
): Act | TooEarly | RunRefusal {
  if (run.status === 'unbegun') return { after: () => [command] };
  if (run.status === 'running' && run.incidents.length === 0) return { code: 'notYet', waitingFor: [run.department] };
  if (hasExamined(run.tasks, officer.id)) return { code: 'reviewerMayNotDecide' };
  const against = command.outcome === 'grant' ? departmentsAgainst(run.tasks) : [];
  if (against.length > 0) return { code: 'opinionAgainst', departments: against };
  return { ...(run.status === 'running' && { move: { type: 'end', why: 'decided' } }), after: () => [command] };
}

/** The applicant takes the application back; nothing is decided any more. */
export const withdrawCase = (deps: CaseDeps, target: Target): Answer =>
  handle(deps, { ...target, by: 'withdraw' }, async ({ tx, current, run, on }) => {
    const { applicant, item } = current.facts;
    const { caller } = target.asking;
    if (!belongsTo(applicant, caller)) return { code: 'caseNotFound' };
    const right = await deps.acting.holds(tx, { caller, applicant, item: item.key, act: 'withdraw' });
    if (right !== 'holds') return barred(right, 'withdraw');
    const acting = await sealActing(tx, deps, { caller, applicant });
    return {
      ...(run.status === 'running' && { move: { type: 'end', why: 'withdrawn' } }),
      after: () => [{ type: 'withdraw', on, acting }],
    };
  });

/** Why an agent may not: the right is gone, or does not reach so far. */
const barred = (right: 'ended' | 'beyond', act: string): Barred =>
  right === 'ended' ? { code: 'mandateEnded' } : { code: 'beyondMandate', act };
