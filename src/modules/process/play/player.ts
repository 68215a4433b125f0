import type { Effect } from '../core/effect.ts';
import type { Variables } from '../core/expression/value.ts';
import type { Input, Refusal } from '../core/input.ts';
import type { Net } from '../core/net.ts';
import type { State } from '../core/state.ts';
import { begin, step, type Step } from '../core/step.ts';
import { chinaTime, dueAt, type Instant, type OfficeTime } from '../timing/due.ts';
import type { Result } from '../../../kernel/result.ts';
import { endsOfProcess } from '../core/ends.ts';
import type { DepartmentAt } from './departments.ts';

/** One line of what happened: `n` counts from 1. `department`: whose the task is, where the model says so. */
export type Trace = { n: number; at: string; element: string; event: TraceEvent; department?: string };
export type TraceEvent = 'entered' | 'completed' | 'cancelled' | 'fired';

/** `departmentAt`: whose the tasks are, where that is to be told. */
export type Playing = {
  now: Instant;
  variables?: Variables;
  office: OfficeTime;
  departmentAt?: DepartmentAt | undefined;
};

type Running = { due: Instant; token: number; element: string };

/** Timers that may go off while time passes once. */
const MOST_AT_ONCE = 10_000;

/** A run of a process on a clock of its own: time passes when it is told to, and timers go off when their time has come. */
export class Player {
  readonly net: Net;
  readonly trace: Trace[] = [];
  /** End events of the process that were reached, those of its event sub-processes among them. */
  readonly ends: string[] = [];
  /** Every end event that was reached, those inside sub-processes and called processes too. */
  readonly everyEnd: string[] = [];
  state: State;
  now: Instant;
  /** How the process ended, when it did. */
  finish: Extract<Effect, { type: 'finish' }> | undefined;
  readonly #office: OfficeTime;
  readonly #ofProcess: ReadonlySet<string>;
  #timers: Running[] = [];
  /** Tokens that hold the instances of a repeated activity: they are no instance themselves. */
  readonly #holders = new Set<number>();

  readonly #departmentAt: DepartmentAt | undefined;
  /** Of the tasks that are open, by token. */
  readonly #departments = new Map<number, string>();

  constructor(net: Net, { now, variables = {}, office, departmentAt }: Playing) {
    this.net = net;
    this.#departmentAt = departmentAt;
    this.now = now;
    this.#office = office;
    this.#ofProcess = endsOfProcess(net);
    this.state = { status: 'running', serial: 0, tokens: [], variables };
  }

  begin(entry?: string, set: Variables = {}): Refusal | undefined {
    return this.#take(
      begin(this.net, { ...(entry !== undefined && { entry }), set: { ...this.state.variables, ...set } }),
    );
  }

  step(input: Input): Refusal | undefined {
    return this.#take(step(this.net, this.state, input));
  }

  /**
   * Lets time pass until an instant; what comes due on the way happens in its order, each at its own time. Answers false when more came
   * due than anybody can want, and time stands where it had come to.
   */
  passUntil(until: Instant): boolean {
    let gone = 0;
    for (let next = this.#nextDue(until); next !== undefined; next = this.#nextDue(until)) {
      gone += 1;
      if (gone > MOST_AT_ONCE) return false;
      this.now = Math.max(this.now, next.due);
      this.#timers.splice(this.#timers.indexOf(next), 1);
      this.#take(step(this.net, this.state, { type: 'trigger', token: next.token, element: next.element }));
    }
    this.now = Math.max(this.now, until);
    return true;
  }

  /** How often an element was entered; how often it occurred, for what is never entered. */
  countOf(element: string): number {
    const of = (event: TraceEvent) =>
      this.trace.filter((line) => line.element === element && line.event === event).length;
    return of('entered') || of('fired');
  }

  #nextDue(until: Instant): Running | undefined {
    const due = this.#timers.filter((timer) => timer.due <= until);
    return due.sort((one, other) => one.due - other.due)[0];
  }

  #take(result: Result<Step, Refusal>): Refusal | undefined {
    if (!result.ok) return result.error;
    this.state = result.value.state;
    for (const effect of result.value.effects) this.#note(effect);
    return undefined;
  }

  #note(effect: Effect): void {
    switch (effect.type) {
      case 'passed':
        return this.#pass(effect.element);
      case 'opened':
        if (effect.instances !== undefined) this.#holders.add(effect.token);
        else if (effect.token !== 0) this.#tell(effect.element, 'entered');
        return;
      case 'openTask':
        return this.#open(effect);
      case 'callDecision':
        return this.#tell(effect.element, 'entered');
      case 'fired':
        return this.#tell(effect.element, 'fired');
      case 'closed':
        this.#timers = this.#timers.filter(({ token }) => token !== effect.token);
        if (!this.#holders.has(effect.token))
          this.#tell(effect.element, effect.how, this.#departments.get(effect.token));
        return;
      case 'startTimer': {
        const due = dueAt(effect, this.now, this.#office);
        if (due !== undefined) this.#timers.push({ due, token: effect.token, element: effect.element });
        return;
      }
      case 'finish':
        this.finish = effect;
        this.#timers = [];
        return;
      default:
    }
  }

  #pass(element: string): void {
    this.#tell(element, 'entered');
    this.#tell(element, 'completed');
    const node = this.net.nodes.get(element);
    if ((node?.kind !== 'passing' && node?.kind !== 'throw') || !node.ends) return;
    this.everyEnd.push(element);
    if (this.#ofProcess.has(element)) this.ends.push(element);
  }

  #open({ element, token }: { element: string; token: number }): void {
    const department = this.#departmentAt?.(this.state, { element, token });
    if (department !== undefined) this.#departments.set(token, department);
    this.#tell(element, 'entered', department);
  }

  #tell(element: string, event: TraceEvent, department?: string): void {
    const line = { n: this.trace.length + 1, at: chinaTime(this.now), element, event };
    this.trace.push({ ...line, ...(department !== undefined && { department }) });
  }
}
