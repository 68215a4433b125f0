import { calendarOf } from '../../../src/kernel/calendar-notice.ts';
import { civilDateOf } from '../../../src/kernel/civil-date.ts';
import type { Conventions } from '../../../src/kernel/clock-measure.ts';
import { officerId } from '../../../src/kernel/id.ts';
import { compileForRunning } from '../../../src/modules/process/run/compile-model.ts';
import { decide } from '../../../src/modules/process/run/decide.ts';
import type { Event } from '../../../src/modules/process/run/events.ts';
import { evolve } from '../../../src/modules/process/run/evolve.ts';
import {
  initial,
  type ActingOfficer,
  type Command,
  type Completion,
  type Run,
  type RunTask,
} from '../../../src/modules/process/run/model.ts';
import { guarded, type Departments } from '../../../src/modules/process/run/rules/departments.ts';
import type { RunningModel } from '../../../src/modules/process/run/rules/running-model.ts';
import { isPending } from '../../../src/modules/process/run/rules/telling.ts';
import { loadNotices } from '../../../src/platform/calendar/index.ts';
import type { Model } from './model.ts';
import { xmlOf } from './xml.ts';

/** A model as runs use it, of an item of its own. */
export const runningOf = (model: Model): Promise<RunningModel> => compileForRunning(xmlOf({ item: 'test', ...model }));

export const conventions: Conventions = { calendar: calendarOf(await loadNotices()), hours: [], firstDay: 'dayAfter' };

type ByName = { letter: 'a' | 'b' | 'c' | 'd'; departments?: readonly string[] };

/** An officer who may do everything in his departments, or in all. */
export const officer = ({ letter, departments }: ByName): ActingOfficer => ({
  id: officerId(`0190a000-0000-7000-8000-00000000000${letter}`),
  behalfOf: null,
  keepsAway: false,
  may: ({ department }) => departments === undefined || departments.includes(department),
});

export const words = (said: string) => ({ said, sealed: `sealed:${said}` });

/** What is handed in with a task, agreed and with reasons, but for what a test says otherwise. */
export const done = (otherwise: Partial<Completion> = {}): Completion => ({
  opinion: 'agree',
  note: words('as it should be'),
  verdicts: [],
  answers: {},
  visit: null,
  files: [],
  ...otherwise,
});

/** The departments that there are. */
export const DEPARTMENTS: ReadonlySet<string> = new Set(['approval', 'health', 'fire', 'police', 'market', 'water']);

/** A run from Monday morning, 2 March 2026: every command goes through `decide`, every event through `evolve`. */
export class Driven {
  readonly log: Event[] = [];
  run: Run = initial;
  readonly #model: RunningModel;
  readonly #departments: Departments;
  #at = new Date('2026-03-02T09:00:00+08:00');

  constructor(model: RunningModel, departments: Departments = { known: DEPARTMENTS, closed: new Set() }) {
    this.#model = guarded(model, departments);
    this.#departments = departments;
  }

  get setting() {
    const departments = this.#departments;
    return { model: this.#model, at: this.#at, on: civilDateOf(this.#at), conventions, departments };
  }

  /** The tasks so far, and those that wait. */
  get tasks(): readonly RunTask[] {
    return this.run.status === 'unbegun' ? [] : this.run.tasks;
  }
  get pending(): readonly RunTask[] {
    return this.tasks.filter(isPending);
  }

  /** What would go off next, by the order in which it was set. */
  goOff(): Command[] {
    const timers = this.run.status === 'unbegun' ? [] : this.run.timers;
    return timers.map(({ token, element }) => ({ type: 'trigger', token, element }));
  }

  at(instant: string): this {
    this.#at = new Date(instant);
    return this;
  }

  /** What the command would do, without doing it. */
  when(command: Command) {
    return decide(command, this.run, this.setting);
  }

  /** Does it where it is allowed, and says what came of it. */
  try(command: Command) {
    const decision = this.when(command);
    if (!decision.ok) return decision;
    this.log.push(...decision.value);
    this.run = decision.value.reduce(evolve, this.run);
    return decision;
  }

  /** Does all of them, which must be allowed. */
  given(...commands: readonly Command[]): this {
    for (const command of commands) {
      const decision = this.try(command);
      if (!decision.ok) throw new Error(`${command.type}: ${JSON.stringify(decision.error)}`);
    }
    return this;
  }

  begin(): this {
    return this.given(beginning);
  }
}

export const beginning: Command = {
  type: 'begin',
  model: { item: 'test', version: 1 },
  file: 'f'.repeat(64),
  department: 'approval',
};

/** The run of a model that has just begun. */
export const begun = async (model: Model): Promise<Driven> => new Driven(await runningOf(model)).begin();
