import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { Input } from '../core/input.ts';
import { begin as beginCore } from '../core/step.ts';
import { assigning } from './rules/assigning.ts';
import { evolve } from './evolve.ts';
import type { Event } from './events.ts';
import {
  initial,
  type ActingOfficer,
  type Command,
  type Refusal,
  type Run,
  type Running,
  type RunTask,
} from './model.ts';
import {
  opinionOf,
  refusalOfAnswers,
  refusalOfGrant,
  refusalOfOpinion,
  refusalOfPublicity,
  refusalOfVisit,
  refusalToDecide,
  refusalToGive,
  refusalOfChoice,
  refusalToTouch,
} from './rules/task.ts';
import { branching } from './rules/branching.ts';
import { broadcast, deliver } from './rules/delivering.ts';
import { refusalOfLists } from './rules/departments.ts';
import { after, followed, move } from './rules/moving.ts';
import { addSigners, askedAfter, dropSigner, signed } from './rules/signing.ts';
import { fetchBack, isReturnable, returnThrough } from './rules/turning-back.ts';
import { workAt } from './rules/running-model.ts';
import { dueOn, factsOf, isPending, type Setting } from './rules/telling.ts';

type Decision = Result<Event[], Refusal>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** What a command does to a run, or why it may not. The core moves only when a task is done, a timer goes off, a message or a signal comes, or somebody retries. */
export function decide(command: Command, run: Run, setting: Setting): Decision {
  if (command.type === 'begin') return begin(command, run, setting);
  if (run.status === 'unbegun') return no({ code: 'noRun' });
  if (run.status === 'ended') return no({ code: 'runEnded' });
  switch (command.type) {
    case 'claim':
    case 'release':
    case 'start':
    case 'assign':
    case 'complete':
    case 'return':
    case 'addSigners':
      return touch(command, run, setting);
    case 'dropSigner':
      return dropSigner(command, run, setting);
    case 'addDepartments':
    case 'dropDepartment':
      return branching(command, run, setting);
    case 'takeBack':
    case 'reassign':
      return assigning(command, run, setting);
    case 'fetchBack':
      return fetchBack(command, run, setting);
    case 'suspend':
      return ok(suspended(run));
    case 'resume':
      return ok(resumed(run, setting));
    case 'trigger':
      return trigger(command, run, setting);
    case 'deliver':
      return deliver(command, run, setting);
    case 'signal':
      return broadcast(command, run, setting);
    case 'retry':
      return retry(command, run, setting);
    case 'end':
      return ok(ended(command, run));
    default:
      return never(command);
  }
}

function begin({ model, file, department }: Of<'begin'>, run: Run, setting: Setting): Decision {
  if (run.status !== 'unbegun') return no({ code: 'runBegun' });
  const first = beginCore(setting.model.net);
  if (!first.ok) throw new Error(`a published model has no beginning: ${model.item}`);
  const began: Event = { type: 'runBegan', model, file, department };
  const running = evolve(initial, began);
  if (running.status === 'unbegun') throw new Error('a run that began is running');
  return ok([began, ...followed(running, { input: { type: 'begin' }, step: first.value }, setting)]);
}

type OfTask = Of<'claim' | 'release' | 'start' | 'assign' | 'complete' | 'return' | 'addSigners'>;

/** What whoever signs for another does with his task. */
const OF_SIGNERS: ReadonlySet<OfTask['type']> = new Set(['claim', 'start', 'complete']);

function touch(command: OfTask, run: Running, setting: Setting): Decision {
  const task = run.tasks.find(({ task: key }) => key === command.task);
  if (task === undefined) return no({ code: 'taskUnknown', task: command.task });
  const refusal = refusalToTouch(task, command.officer);
  if (refusal) return no(refusal);
  if (task.signs && !OF_SIGNERS.has(command.type)) return no({ code: 'signerMayNot', task: task.task });
  switch (command.type) {
    case 'claim':
      return ok(task.holder === command.officer.id ? [] : [claiming(task, command.officer)]);
    case 'release':
      return release(task, command.officer);
    case 'start':
      return ok(starting(task, command.officer, setting));
    case 'assign':
      return assign(command, { run, task });
    case 'complete':
      return complete(command, { run, task }, setting);
    case 'return':
      return returnTo(command, { run, task }, setting);
    case 'addSigners':
      return addSigners(command, { run, task }, setting);
    default:
      return never(command);
  }
}

const claiming = (task: RunTask, { id }: ActingOfficer): Event => ({
  type: 'taskClaimed',
  ...factsOf(task),
  officer: id,
});

function release(task: RunTask, { id }: ActingOfficer): Decision {
  if (task.holder === null) return no({ code: 'notHeld' });
  return ok([{ type: 'taskReleased', ...factsOf(task), officer: id }]);
}

/** Work begins once, whoever goes on with it. */
function starting(task: RunTask, officer: ActingOfficer, { at }: Setting): Event[] {
  if (task.startedAt !== null) return task.holder === null ? [claiming(task, officer)] : [];
  return [{ type: 'taskStarted', ...factsOf(task), officer: officer.id, at: at.toISOString() }];
}

/** 转办, 委派: to who could take it himself and may finish it by person. */
function assign({ officer, to, how, reason }: Of<'assign'>, { run, task }: Touched): Decision {
  if (to.id === officer.id) return no({ code: 'assignsToSelf' });
  const barred = refusalToGive(run.tasks, task, to);
  if (barred) return no(barred);
  if (reason.said.trim() === '') return no({ code: 'reasonMissing' });
  return ok([{ type: 'taskAssigned', ...factsOf(task), officer: officer.id, to: to.id, how, reason: reason.sealed }]);
}

type Touched = { run: Running; task: RunTask };

function complete({ officer, done }: Of<'complete'>, { run, task }: Touched, setting: Setting): Decision {
  const work = workAt(setting.model, task.node, run.department);
  const refusal =
    refusalToDecide(run.tasks, task, officer) ??
    refusalOfAnswers(isAsked(task) ? work : { ...work, asks: [] }, done.answers) ??
    refusalOfLists(setting.model, done.answers, setting.departments) ??
    refusalOfChoice(setting.model, done) ??
    refusalOfOpinion(task, done) ??
    refusalOfVisit(task, done, setting.on) ??
    refusalOfPublicity(task, task.signs ? undefined : work.publicity, setting) ??
    refusalOfGrant(run.tasks, done);
  if (refusal) return no(refusal);
  // 委派: whoever was asked says what he found; who asked completes it in his own name.
  if (task.lentBy !== null) {
    const said = { opinion: opinionOf(task, done), note: done.note?.sealed ?? null, verdicts: verdictsOf(done) };
    return ok([{ type: 'taskHandedBack', ...factsOf(task), officer: officer.id, to: task.lentBy, ...said }]);
  }
  const completed = completing(task, { officer, done }, setting);
  if (task.signs) return signed({ run, completed, task }, setting);
  const asked = askedAfter({ run, completed, task }, setting);
  if (asked) return ok(asked);
  if (task.returnedFrom !== null) return ok([completed, ...resumedFrom(run, task.returnedFrom, setting)]);
  const input: Input = { type: 'complete', token: task.token, set: done.answers };
  return move({ run: after(run, completed), events: [completed], input }, setting);
}

function completing(
  task: RunTask,
  { officer, done }: { officer: ActingOfficer; done: Of<'complete'>['done'] },
  { at }: Setting,
): Extract<Event, { type: 'taskCompleted' }> {
  const { note, answers, visit, files } = done;
  return {
    type: 'taskCompleted',
    ...factsOf(task),
    officer: officer.id,
    behalfOf: officer.behalfOf,
    at: at.toISOString(),
    opinion: opinionOf(task, done),
    note: note === null || note.said.trim() === '' ? null : note.sealed,
    verdicts: verdictsOf(done),
    answers: { ...answers },
    visit: visit && { on: visit.on, staff: [...visit.staff], absent: visit.absent.map((one) => ({ ...one })) },
    files: [...files],
  };
}

/** Ways behind a task are asked for where the net moves on with it. */
const isAsked = ({ returnedFrom, signs }: RunTask) => returnedFrom === null && signs === undefined;

const verdictsOf = ({ verdicts }: Of<'complete'>['done']) =>
  verdicts.map(({ words, ...one }) => ({ ...one, words: words?.sealed ?? null }));

function resumedFrom(run: Running, key: string, { at }: Setting): Event[] {
  const waiting = run.tasks.find(({ task, state }) => task === key && state === 'suspended');
  return waiting ? [{ type: 'taskResumed', ...factsOf(waiting), at: at.toISOString() }] : [];
}

/**
 * 退回: a step that was done before is done again, under a task of its own, while this one waits. The net does not move: nothing else
 * that was finished meanwhile is lost.
 */
function returnTo(command: Of<'return'>, { run, task }: Touched, setting: Setting): Decision {
  const { officer, to, how, reason } = command;
  if (how === 'goesThrough') return returnThrough(command, { run, task }, setting);
  const earlier = run.tasks.find((one) => one.task === to);
  if (!isReturnable(earlier)) return no({ code: 'returnsToNothing', task: to });
  if (reason.said.trim() === '') return no({ code: 'reasonMissing' });
  const again = { ...factsOf(earlier), task: `t${run.tasks.length + 1}`, from: [task.token] };
  const { limit } = workAt(setting.model, earlier.node, run.department);
  return ok([
    { type: 'taskReturned', ...factsOf(task), officer: officer.id, to: again.task, reason: reason.sealed },
    {
      type: 'taskOpened',
      ...again,
      name: earlier.name,
      jointWith: [...earlier.jointWith],
      at: setting.at.toISOString(),
      dueOn: limit === undefined ? null : dueOn(limit, setting),
      returnedFrom: task.task,
      suspendedBy: earlier.suspendedBy,
    },
  ]);
}

/** While the applicant corrects, nobody works on what was handed in. */
const suspended = (run: Running): Event[] =>
  run.tasks
    .filter(({ state }) => state === 'open')
    .map((task) => ({ type: 'taskSuspended' as const, ...factsOf(task), why: 'correction' as const }));

/** Those that wait for a task that was returned, or for who signs before, go on waiting. */
function resumed({ tasks }: Running, { at }: Setting): Event[] {
  const returned = new Set(tasks.filter(isPending).map(({ returnedFrom, signs }) => returnedFrom ?? signs?.for));
  return tasks
    .filter(({ state, task }) => state === 'suspended' && !returned.has(task))
    .map((task) => ({ type: 'taskResumed' as const, ...factsOf(task), at: at.toISOString() }));
}

function trigger({ token, element }: Of<'trigger'>, run: Running, setting: Setting): Decision {
  if (!run.timers.some((timer) => timer.token === token && timer.element === element)) return no({ code: 'timerGone' });
  return move({ run, events: [], input: { type: 'trigger', token, element } }, setting);
}

function retry({ token, set }: Of<'retry'>, run: Running, setting: Setting): Decision {
  const incident = run.incidents.find((one) => one.token === token);
  if (incident === undefined) return no({ code: 'noIncident' });
  const refusal = refusalOfLists(setting.model, set, setting.departments);
  if (refusal) return no(refusal);
  const settled: Event = { type: 'incidentSettled', token, element: incident.element };
  return move({ run, events: [settled], input: { type: 'retry', token, set } }, setting);
}

function ended({ why }: Of<'end'>, run: Running): Event[] {
  const cancelled = run.tasks.filter(isPending).map((task) => ({ type: 'taskCancelled' as const, ...factsOf(task) }));
  return [...cancelled, { type: 'runEnded', end: 'ended', why }];
}
