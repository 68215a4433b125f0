import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import { legalClock } from '../../../../kernel/legal-clock.ts';
import type { Limit } from '../../../../kernel/limit.ts';
import type { Effect } from '../../core/effect.ts';
import type { State, Token } from '../../core/state.ts';
import type { Step } from '../../core/step.ts';
import { dueAt } from '../../timing/due.ts';
import type { Event } from '../events.ts';
import type { Running, RunTask, TaskFacts } from '../model.ts';
import { workOf, type Departments } from './departments.ts';
import type { RunningModel } from './running-model.ts';
import { stoppedAtTimers } from './timers-without-day.ts';

/** What deciding needs to know besides the run: the model, the moment, the county's calendar and hours, and its departments. */
export type Setting = {
  model: RunningModel;
  at: Date;
  on: CivilDate;
  conventions: Conventions;
  departments: Departments;
};

/** What a run is to who tells its moves. */
type Of = Pick<Running, 'model' | 'department' | 'tasks' | 'timers'>;
export type MovedInput = Extract<Event, { type: 'runMoved' }>['input'];

type Move = { input: MovedInput; step: Step };

/** What a move of the core is in the log: where the run stands now, tasks opened and cancelled, timers, incidents, outcomes, the end. */
export function eventsOf(run: Of, { input, step: moved }: Move, setting: Setting): Event[] {
  const step = stoppedAtTimers(moved, setting);
  const { tokens, variables, ...rest } = step.state;
  const closed = step.effects.flatMap((effect) => (effect.type === 'closed' ? [effect.token] : []));
  const state = { ...rest, tokens: tokens.map((token) => ({ ...token })), variables: { ...variables } };
  // Whoever tries again sets the timers that are missing, and leaves the others as they are.
  const set = input.type === 'retry' ? run.timers : [];
  const telling = new Telling({ ...run, timers: set }, { setting, state: step.state });
  for (const effect of step.effects) telling.tell(effect);
  return [{ type: 'runMoved', input, state, closed }, ...telling.eventsOf(tokens)];
}

/** China Standard Time is UTC+8. */
const CHINA_MINUTES = 8 * 60;

/** A task that is not over; `returnedFrom`: the one that waits for it. */
type Waiting = TaskFacts & Pick<RunTask, 'returnedFrom'>;

type Opened = Extract<Effect, { type: 'openTask' | 'callDecision' }>;

/** What goes with the activity of a token. */
const isOfToken = (event: Event) => event.type === 'timerStarted' || event.type === 'incidentRaised';

/** Tells effects in order: a task that one of them opened may be closed by a later one. */
class Telling {
  #events: Event[] = [];
  readonly #run: Of;
  readonly #setting: Setting;
  readonly #state: State;
  readonly #pending: Waiting[];
  #last: number;

  constructor(run: Of, { setting, state }: { setting: Setting; state: State }) {
    this.#run = run;
    this.#setting = setting;
    this.#state = state;
    this.#pending = run.tasks.filter(isPending);
    this.#last = run.tasks.length;
  }

  /** But for what was begun and is over: nobody would find it. A token that was cancelled before it did anything is not told as closed. */
  eventsOf(tokens: readonly Token[]): Event[] {
    return this.#events.filter((event) => !isOfToken(event) || tokens.some(({ id }) => id === event.token));
  }

  tell(effect: Effect): void {
    const at = this.#setting.at.toISOString();
    switch (effect.type) {
      case 'openTask':
      case 'callDecision':
        return this.#open(effect);
      case 'closed':
        return this.#close(effect);
      case 'startTimer':
        return this.#startTimer(effect);
      case 'incident': {
        const { token, element, code } = effect;
        this.#events.push({ type: 'incidentRaised', token, element, code, at });
        return undefined;
      }
      case 'passed':
      case 'fired':
        return this.#reach(effect.element);
      case 'finish':
        this.#events.push({ type: 'runEnded', end: effect.outcome, why: null });
        return undefined;
      default:
        return undefined;
    }
  }

  /** A decision that nobody evaluates yet is a person's to take: it opens like any task. */
  #open({ element, token, from = [] }: Opened): void {
    const { model, department } = this.#run;
    this.#last += 1;
    const opening = { model, task: `t${this.#last}`, node: element, token, from: [...from] };
    const opened = openedTask(opening, { lead: department, state: this.#state }, this.#setting);
    this.#pending.push(opened);
    this.#events.push(opened);
  }

  /** A task that somebody waits for and that the core ended by itself was overtaken. */
  #close({ element, token }: Extract<Effect, { type: 'closed' }>): void {
    this.#events = this.#events.filter((event) => !isOfToken(event) || event.token !== token);
    for (const task of this.#pending.filter((one) => one.token === token && one.node === element)) this.#cancel(task);
  }

  /** With a task goes the earlier one that it was returned to: nobody waits for that any more. */
  #cancel(task: Waiting | undefined): void {
    if (task === undefined || !this.#pending.includes(task)) return;
    this.#pending.splice(this.#pending.indexOf(task), 1);
    this.#events.push({ type: 'taskCancelled', ...factsOf(task) });
    this.#cancel(this.#pending.find(({ returnedFrom }) => returnedFrom === task.task));
  }

  #startTimer(effect: Extract<Effect, { type: 'startTimer' }>): void {
    const { at, conventions } = this.#setting;
    const due = dueAt(effect, at.valueOf(), conventions);
    const { token, element } = effect;
    const isSet = this.#run.timers.some((timer) => timer.token === token && timer.element === element);
    if (due !== undefined && !isSet)
      this.#events.push({ type: 'timerStarted', token, element, dueAt: new Date(due).toISOString() });
  }

  #reach(element: string): void {
    const outcome = this.#setting.model.work.outcomes.get(element);
    if (outcome !== undefined) this.#events.push({ type: 'outcomeReached', element, outcome });
  }
}

type Opening = Pick<TaskFacts, 'model' | 'task' | 'node' | 'token'> & { from: number[] };

/** A task as it opens at a node, with all that the model says of the work there; `lead`: the department in charge. */
export function openedTask(
  opening: Opening,
  { lead, state }: { lead: string; state: Pick<State, 'tokens'> },
  setting: Setting,
): Extract<Event, { type: 'taskOpened' }> {
  const { node, token } = opening;
  const work = workOf(setting.model, { state, node, token, lead });
  const { act, role, department, section, limit, jointWith, suspendedBy } = work;
  return {
    type: 'taskOpened',
    ...opening,
    ...{ act, role, department, section: section ?? null },
    name: setting.model.names.get(opening.node) ?? opening.node,
    jointWith: [...jointWith],
    at: setting.at.toISOString(),
    dueOn: limit === undefined ? null : dueOn(limit, setting),
    returnedFrom: null,
    suspendedBy: suspendedBy ?? null,
  };
}

/** When a section's own limit ends, counted from now; null for one that names no day. */
export function dueOn(
  limit: Limit,
  { at, on, conventions }: Pick<Setting, 'at' | 'on' | 'conventions'>,
): CivilDate | null {
  const startedMinute = Math.floor((at.valueOf() / 60_000 + CHINA_MINUTES) % 1_440);
  const terms = { startedOn: on, startedMinute, limit, extension: 0, suspensions: [] };
  const reckoning = legalClock(terms, conventions);
  return reckoning.ok ? reckoning.value.dueOn : null;
}

export const isPending = ({ state }: RunTask) => state === 'open' || state === 'suspended';

/** Only what every event of a task says. */
export function factsOf({ model, task, node, token, from, act, role, department, section }: TaskFacts) {
  return { model, task, node, token, from: [...from], act, role, department, section };
}
