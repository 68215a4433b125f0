import { civilDate, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused, type Tx, type Versioned } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Actor, Stamp } from '../../../platform/log/index.ts';
import type { IssueRefusal } from '../../certificates/index.ts';
import type { DocumentRefusal } from '../../documents/index.ts';
import { holdRun, moveRun, type Run, type RunCommand, type RunEvent, type RunRefusal } from '../../process/index.ts';
import { ADOPTS, adoptRun, isOver } from './adopt.ts';
import { clockAfter } from './clock.ts';
import { decide } from './decide.ts';
import type { Asking, CaseDeps } from './deps.ts';
import { evolve } from './evolve.ts';
import type { ActingOfficer, Case, Command, Event, Refusal } from './model.ts';
import { issuePapers } from './papers.ts';
import { endConsultations } from '../consultation/end-with-case.ts';
import { callOffMeetings } from '../meeting/call-off.ts';
import { openPostCheck } from '../post-checks/open.ts';
import { projectUrges } from '../urging/projections/urge-list.ts';
import { projectProcedures } from '../procedures/projections/procedure-list.ts';
import { project } from './projections/case-list.ts';
import { dayOfStep } from './rules/limits.ts';
import { whoActs, type By } from './standing-in.ts';
import { appendEvents, loadVisibleCase } from './store/cases.ts';

export type Stale = { code: 'stale'; expected: number; actual: number };
export type NotFound = { code: 'caseNotFound' };
/** Nobody who serves there in that role has this id. */
export type NoColleague = { code: 'colleagueUnknown' };
/** No role of the officer's reaches this act in the department in charge, neither his own nor one that he holds in another's stead. */
export type NotYours = { code: 'notYourAct' };
/** The right to act for somebody ended, or never went so far. */
export type Barred = { code: 'mandateEnded' } | { code: 'beyondMandate'; act: string };
/** Other departments have not finished what comes before. */
/** `minutesToCome`: of a meeting that was called in the step, where it was to wait. `visitJoint`: the result of the joint visit finishes it. */
export type TooEarly = { code: 'notYet'; waitingFor: readonly string[] } | { code: 'minutesToCome' | 'visitJoint' };
export type CommandRefusal =
  | Refusal
  | RunRefusal
  | Stale
  | NotFound
  | NotYours
  | NoColleague
  | Barred
  | TooEarly
  | KeyReused
  | DocumentRefusal
  | IssueRefusal
  | FileRefused;
/** What is wrong with the files of a step. */
export type FileRefused =
  { code: 'stepFileUnknown' } | { code: 'tooManyStepFiles'; most: number } | { code: 'stepTakesNoFiles' };

/** What an act starts from: the transaction, the case and its run as they stand, the officer who acts, the day on which it counts. */
export type Desk = {
  tx: Tx;
  id: CaseId;
  current: OnItsWay;
  run: Run;
  caller: Caller;
  /** Whose act it is in the log: his own, or his in the stead of an absent one. */
  actor: Actor;
  officer: ActingOfficer;
  on: CivilDate;
};
export type OnItsWay = Exclude<Case, { state: 'unreceived' }>;

/** What an officer does: a step of the run, and what follows for the case; `after` decides that when it is seen where the run went. */
export type Act = {
  move?: Exclude<RunCommand, { type: 'begin' }>;
  after: (moved: readonly RunEvent[]) => readonly Command[];
};

/** `version`: the case as the officer saw it; null for work on one task, which is guarded by itself. */
type Target = { id: CaseId; version: number | null; by: By };

type Handling = { asking: Asking } & Target;

/** One corridor for every change by an officer: load → step of the run → decide → append → paper → project, one transaction. */
export const handle = (
  deps: CaseDeps,
  target: Handling,
  act: (desk: Desk) => Promise<Act | Refused>,
): Promise<Result<{ version: number }, CommandRefusal>> => handleBeside<never>(deps, target, act);

/** The same for an act that belongs to something beside the case as well, and may be refused there. */
export function handleBeside<Other extends { code: string }>(
  deps: CaseDeps,
  { asking: { caller, once }, id, version: expected, by }: Handling,
  act: (desk: Desk) => Promise<Act | Refused | Other>,
): Promise<Result<{ version: number }, CommandRefusal | Other>> {
  return withinOnce(
    deps.db,
    { scope: caller.scope, once },
    async (tx): Promise<Result<{ version: number }, CommandRefusal | Other>> => {
      const standing = await holdCaseAndRun(tx, deps, id);
      if (!standing) return no({ code: 'caseNotFound' });
      const { found, held, on } = standing;
      if (expected !== null && found.version !== expected)
        return no({ code: 'stale', expected, actual: found.version });
      const who = await whoActs(tx, deps, { caller, by, run: held.value, facts: found.value.facts });
      if (!who) return no({ code: 'notYourAct' });
      const desk: Desk = { tx, id, current: found.value, run: held.value, caller, ...who, on };
      const asked = await act(desk);
      if (!isAct(asked)) return no(asked);
      return carryOut(tx, deps, { desk, found, held, act: asked });
    },
  );
}

type Refused = NotFound | Barred | TooEarly | NoColleague | FileRefused | Refusal | RunRefusal;
const isAct = (asked: Act | { code: string }): asked is Act => 'after' in asked;

type Carrying = { desk: Desk; found: Versioned<OnItsWay>; held: Versioned<Run>; act: Act };

/** A refusal at any point undoes the whole: the run does not move without the case, nor the case without the run. */
async function carryOut(
  tx: Tx,
  deps: CaseDeps,
  { desk: { id, actor, on }, found, held, act }: Carrying,
): Promise<Result<{ version: number }, CommandRefusal>> {
  const stamp = { actor, at: deps.now() };
  let run = held.value;
  let moves: readonly RunEvent[] = [];
  if (act.move) {
    const moved = await moveRun(tx, deps.runs, { id, held, command: act.move, on, stamp });
    if (!moved.ok) return moved;
    run = moved.value.run;
    moves = moved.value.events;
  }
  return concludeStep(tx, deps, { id, found, run, commands: act.after(moves), on, stamp });
}

export type Step = {
  id: CaseId;
  found: Versioned<OnItsWay>;
  run: Run;
  commands: readonly Command[];
  on: CivilDate;
  stamp: Stamp;
};

/** What follows for the case from where the run stands: decided one after the other, with papers, and the clock stopped or going on. */
export async function concludeStep(
  tx: Tx,
  deps: CaseDeps,
  { id, found, run, commands, on, stamp }: Step,
): Promise<Result<{ version: number }, Refusal | DocumentRefusal | IssueRefusal>> {
  const events: Event[] = [];
  let value: Case = found.value;
  for (const command of commands) {
    const decision = decide(command, value);
    if (!decision.ok) return decision;
    const papers = await issuePapers(tx, deps, { id, before: value, command, stamp });
    if (!papers.ok) return papers;
    events.push(...decision.value, ...papers.value);
    value = decision.value.reduce(evolve, value);
  }
  const clock = await clockAfter(tx, deps, { current: value, run, on });
  if (clock) {
    const decision = decide(clock, value);
    if (!decision.ok) return decision;
    events.push(...decision.value);
  }
  await callOffMeetings(tx, deps, { id, actor: stamp.actor, run, isOver: isOver(value) });
  if (events.length === 0) return ok({ version: found.version });
  const moved = await appendEvents(tx, { id, after: found, events, stamp });
  await project(tx, id, { before: found.value, version: moved.version, events, at: stamp.at });
  await projectProcedures(tx, { id, facts: found.value.facts }, events);
  await projectUrges(tx, { id, facts: found.value.facts }, { isUrged: 'urges' in found.value, events });
  await openCheck(tx, deps, { id, current: found.value, events });
  if (isOver(value)) await endConsultations(tx, deps, { id, actor: stamp.actor });
  return ok({ version: moved.version });
}

type Granting = { id: CaseId; current: OnItsWay; events: readonly Event[] };

/** 国办发〔2020〕42号: what is granted on commitment is checked afterwards; the grant does not stand without its check. */
async function openCheck(tx: Tx, deps: CaseDeps, { id, current, events }: Granting): Promise<void> {
  const announced = events.find((event) => event.type === 'checkAnnounced');
  const commitment = 'commitment' in current ? current.commitment : undefined;
  if (!announced || !commitment) return;
  const { text, withinDays } = commitment;
  await openPostCheck(tx, deps, { caseId: id, on: civilDate(announced.on), text, withinDays });
}

export type Standing = { found: Versioned<OnItsWay>; held: Versioned<Run>; on: CivilDate };

/** A case and its run as they stand: from here on everything that happens to it comes one after the other, and each sees what the one before did. */
export async function holdCaseAndRun(tx: Tx, deps: CaseDeps, id: CaseId): Promise<Standing | undefined> {
  const waited = await holdRun(tx, id);
  const found = await findCase(tx, id);
  if (!found) return undefined;
  const on = dayOfStep(today(deps), found.value);
  return { found, held: await runOf(tx, deps, { id, current: found.value, held: waited, on }), on };
}

/** A case of another department is not found, like one that does not exist: the row is asked for under the caller's scope. */
export async function findCase(tx: Tx, id: CaseId): Promise<Versioned<OnItsWay> | undefined> {
  const { value, version } = await loadVisibleCase(tx, id);
  return value.state === 'unreceived' ? undefined : { value, version };
}

type Running = { id: CaseId; current: OnItsWay; held: Versioned<Run>; on: CivilDate };

/** The run of a case on its way, held; one that is over needs none. */
async function runOf(tx: Tx, deps: CaseDeps, { id, current, held, on }: Running): Promise<Versioned<Run>> {
  if (held.value.status !== 'unbegun' || isOver(current)) return held;
  return adoptRun(tx, deps, { id, current, on, stamp: { actor: ADOPTS, at: deps.now() } });
}

/** The civil day on which something counts. */
export const today = ({ now }: CaseDeps) => civilDateOf(now());
