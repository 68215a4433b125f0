import { civilDate } from '../../../kernel/civil-date.ts';
import { officerId } from '../../../kernel/id.ts';
import { never } from '../../../kernel/result.ts';
import type { Event } from './events.ts';
import { isIncidentCode, readState, valuesIn } from './rules/kept-state.ts';
import type { Run, Running, RunTask } from './model.ts';

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>;

/** The run after an event. */
export function evolve(run: Run, event: Event): Run {
  if (event.type === 'runBegan') {
    const { model, file, department } = event;
    const state = { status: 'running', serial: 0, tokens: [], variables: {} } as const;
    return { status: 'running', model, file, department, state, tasks: [], timers: [], incidents: [] };
  }
  return run.status === 'unbegun' ? run : changed(run, event);
}

function changed(run: Running, event: Exclude<Event, Of<'runBegan'>>): Running {
  switch (event.type) {
    case 'runMoved':
      return moved(run, event);
    case 'runTurnedBack':
      return turnedBack(run, event);
    case 'departmentsAdded':
      return standing(run, event);
    case 'departmentDropped':
      return withoutVoid(standing(run, event), event.voided);
    case 'runMigrated':
      return migrated(run, event);
    case 'timerStarted': {
      const { token, element, dueAt } = event;
      return { ...run, timers: [...run.timers, { token, element, dueAt }] };
    }
    case 'incidentRaised':
      return withIncident(run, event);
    case 'incidentSettled':
      return { ...run, incidents: left(run.incidents, ({ token }) => token !== event.token) };
    case 'outcomeReached':
      return run;
    case 'messageTaken':
      return event.message === null ? run : { ...run, taken: [...new Set([...(run.taken ?? []), event.message])] };
    case 'waitsChanged':
      return { ...run, waits: event.waits };
    case 'runEnded':
      return {
        ...run,
        status: 'ended',
        timers: left(run.timers, nothing),
        incidents: left(run.incidents, nothing),
        ...(run.waits && { waits: left(run.waits, nothing) }),
      };
    case 'taskOpened':
      return { ...run, tasks: [...run.tasks, opened(event)] };
    case 'signerDropped':
      return { ...run, tasks: run.tasks.map((task) => withoutSigner(task, event)) };
    default:
      return { ...run, tasks: run.tasks.map((task) => (task.task === event.task ? changedTask(task, event) : task)) };
  }
}

/** Those that stay; the same list where all do, so that rows are written only of what changed. */
function left<One>(all: readonly One[], stays: (one: One) => boolean): readonly One[] {
  const some = all.filter(stays);
  return some.length === all.length ? all : some;
}

const nothing = () => false;

/** A timer that went off is no more. */
function moved(run: Running, { input, state, closed }: Of<'runMoved'>): Running {
  const went = standing(run, { state, closed });
  const wentOff = (token: number, element: string) =>
    input.type === 'trigger' && input.token === token && input.element === element;
  return { ...went, timers: left(went.timers, ({ token, element }) => !wentOff(token, element)) };
}

/** Timers and incidents belong to a token and go with it. */
function standing(run: Running, { state: kept, closed }: Pick<Of<'runMoved'>, 'state' | 'closed'>): Running {
  const state = readState(kept);
  const isThere = ({ token }: { token: number }) =>
    !closed.includes(token) && state.tokens.some(({ id }) => id === token);
  return { ...run, state, timers: left(run.timers, isThere), incidents: left(run.incidents, isThere) };
}

function turnedBack(run: Running, event: Of<'runTurnedBack'>): Running {
  return withoutVoid(standing(run, event), event.voided);
}

const withoutVoid = (run: Running, voided: readonly string[]): Running => ({
  ...run,
  tasks: run.tasks.map((task) => (voided.includes(task.task) ? { ...task, isVoid: true as const } : task)),
});

/** Timers and waits go on where they are kept, by their new names; every task that goes on is one of the new version. */
function migrated(run: Running, { model, file, state: kept, tasks, kept: events }: Of<'runMigrated'>): Running {
  const state = readState(kept);
  const renamed = <One extends { token: number; element: string }>(one: One): One[] => {
    const isThere = state.tokens.some(({ id }) => id === one.token);
    const event = isThere && events.find(({ token, was }) => token === one.token && was === one.element);
    return event ? [{ ...one, element: event.element }] : [];
  };
  const goesOn = (task: RunTask): RunTask => {
    const there = tasks.find((one) => one.task === task.task);
    return there === undefined ? task : { ...task, model, node: there.node, name: there.name };
  };
  const stuck = run.incidents.flatMap((incident) => {
    const token = state.tokens.find(({ id }) => id === incident.token);
    return token === undefined ? [] : [{ ...incident, element: token.at }];
  });
  return {
    ...run,
    ...{ model, file, state, tasks: run.tasks.map(goesOn), incidents: stuck },
    timers: run.timers.flatMap(renamed),
    ...(run.waits && { waits: run.waits.flatMap(renamed) }),
  };
}

function withIncident(run: Running, { token, element, code, at }: Of<'incidentRaised'>): Running {
  // A token is stuck once, for the reason that came first.
  const isKnown = run.incidents.some((one) => one.token === token);
  return isIncidentCode(code) && !isKnown
    ? { ...run, incidents: [...run.incidents, { token, element, code, at }] }
    : run;
}

function opened({ type: _opened, at, dueOn, signs, ...event }: Of<'taskOpened'>): RunTask {
  return {
    ...event,
    openedAt: at,
    startedAt: null,
    dueOn: dueOn === null ? null : civilDate(dueOn),
    state: 'open',
    ...(signs && { signs: { for: signs.for, when: signs.when, of: signs.of, by: officerId(signs.by) } }),
    holder: signs === undefined ? null : officerId(signs.holder),
    lentBy: null,
    helpedBy: [],
    doneAt: null,
    doneBy: null,
    opinion: null,
  };
}

type OfTask = Exclude<
  Event,
  Of<
    | 'runBegan'
    | 'runMoved'
    | 'runTurnedBack'
    | 'signerDropped'
    | 'runMigrated'
    | 'departmentsAdded'
    | 'departmentDropped'
    | 'timerStarted'
    | 'incidentRaised'
    | 'incidentSettled'
    | 'outcomeReached'
    | 'messageTaken'
    | 'waitsChanged'
    | 'runEnded'
    | 'taskOpened'
  >
>;

function changedTask(task: RunTask, event: OfTask): RunTask {
  switch (event.type) {
    case 'taskClaimed':
      return { ...task, holder: officerId(event.officer) };
    case 'taskReleased':
      return { ...task, holder: task.lentBy, lentBy: null };
    case 'taskStarted':
      return { ...task, holder: officerId(event.officer), startedAt: event.at };
    case 'taskAssigned':
      return { ...task, holder: officerId(event.to), lentBy: lenderAfter(task, event) };
    case 'taskTakenBack':
      return { ...task, holder: null, lentBy: null };
    case 'taskReassigned':
      return { ...task, holder: officerId(event.to), lentBy: null };
    case 'taskHandedBack':
      return {
        ...task,
        holder: officerId(event.to),
        lentBy: null,
        helpedBy: [...task.helpedBy, officerId(event.officer)],
      };
    case 'signersAdded':
      return event.when === 'before' ? { ...task, state: 'suspended' } : withSigners(task, event);
    case 'taskSuspended':
    case 'taskReturned':
      return { ...task, state: 'suspended' };
    case 'taskResumed':
      return { ...task, state: 'open' };
    case 'taskCancelled':
      return { ...task, state: 'cancelled' };
    case 'taskCompleted':
      return {
        ...task,
        state: 'done',
        doneAt: event.at,
        doneBy: officerId(event.officer),
        opinion: event.opinion,
        holder: null,
        lentBy: null,
        ...(task.signsAfter && { answered: valuesIn(event.answers) }),
      };
    default:
      return never(event);
  }
}

/** Who is asked once more adds to those who were; how many have to sign is what was said last. */
function withSigners(task: RunTask, { signers, of, officer }: Of<'signersAdded'>): RunTask {
  const before = task.signsAfter?.signers ?? [];
  return { ...task, signsAfter: { signers: [...before, ...signers.map(officerId)], of, by: officerId(officer) } };
}

function withoutSigner(task: RunTask, { task: host, signer, dropped }: Of<'signerDropped'>): RunTask {
  if (task.task === dropped) return { ...task, state: 'cancelled' };
  if (task.task !== host || task.signsAfter === undefined) return task;
  const { signsAfter, ...rest } = task;
  const signers = signsAfter.signers.filter((one) => one !== signer);
  return signers.length === 0 ? rest : { ...rest, signsAfter: { ...signsAfter, signers } };
}

/** What was lent stays lent, whoever passes it on, until it is with the lender again. */
function lenderAfter({ lentBy }: RunTask, { officer, to, how }: Of<'taskAssigned'>): RunTask['lentBy'] {
  if (lentBy !== null) return lentBy === to ? null : lentBy;
  return how === 'lend' ? officerId(officer) : null;
}
