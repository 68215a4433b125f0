// 催办, 终止, 挂起 by hand among 退回, 撤回, 加签, 会签 and 转办, in parallel branches and in whatever order: nothing is lost, and no clock is wrong.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawFrom } from '../../../../test/support/process/random-model.ts';
import { fourWay, permit } from '../../../../test/support/process/run-models.ts';
import { conventions, Driven, runningOf } from '../../../../test/support/process/running.ts';
import { Trying } from '../../../../test/support/process/trying.ts';
import { another, commands, monday, officer, words } from '../../../../test/support/intake/decisions.ts';
import { addDays, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Limit } from '../../../kernel/limit.ts';
import { isPending } from '../../process/index.ts';
import { keysOf, openTasks } from '../urging/standing.ts';
import { holdingLaws, lastEnd } from '../procedures/rules/clock.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { initial, type Case, type Command, type Event } from './model.ts';
import { dayOfGoingOn, resumption } from './rules/limits.ts';

const twenty: Limit = { value: 20, unit: 'workingDay' };
const limits = { promised: twenty, statutory: twenty };
const STEPS = 60;
const OVER = ['caseDecided', 'caseEnded', 'caseWithdrawn'] as const;

/** A case and its run as one transaction moves them: what the one refuses the other does not do. */
class Handled {
  readonly log: Event[] = [];
  state: Case = initial;
  /** Days that the clock does not count, kept beside the rules: those at whose end something of law held it. */
  readonly held = new Set<CivilDate>();
  readonly run: Driven;
  readonly #draw: () => number;
  readonly #trying: Trying;
  #on = monday;

  constructor(run: Driven, draw: () => number) {
    this.run = run;
    this.#draw = draw;
    this.#trying = new Trying(draw);
    this.try(commands.receive);
    this.try(commands.accept);
  }

  try(command: Command): boolean {
    const decision = decide(command, this.state);
    if (!decision.ok) return false;
    this.log.push(...decision.value);
    this.state = decision.value.reduce(evolve, this.state);
    return true;
  }

  step(): void {
    if (this.#draw() < 0.2) this.#sleep();
    if (this.#draw() < 0.5) this.#work();
    else this.#order(this.#drawn());
    this.#keepClock();
  }

  get isHeld(): boolean {
    if (this.state.state !== 'accepted') return false;
    const byTask = this.run.tasks.some((task) => isPending(task) && task.suspendedBy !== null);
    const byLaw = (this.state.procedures ?? []).some((one) => one.state === 'approved' && one.law !== null);
    return byTask || byLaw;
  }

  #sleep(): void {
    const until = addDays(this.#on, 1 + Math.floor(this.#draw() * 3));
    for (; this.#on < until; this.#on = addDays(this.#on, 1)) if (this.isHeld) this.held.add(this.#on);
    this.run.at(`${this.#on}T09:00:00+08:00`);
  }

  /** One of the verbs of the run; a decision concludes the case, or neither is done. */
  #work(): void {
    const command = this.#trying.next(this.run);
    if (command.type === 'end') return;
    const moved = this.run.when(command);
    if (!moved.ok) return;
    const isDecision = moved.value.some((event) => event.type === 'taskCompleted' && event.act === 'decide');
    if (isDecision && !this.try({ ...commands.decide, outcome: 'grant', paragraphs: [], on: this.#on })) return;
    this.run.try(command);
  }

  #order(command: Command): void {
    if (!this.try(command)) return;
    if (command.type === 'confirmEnding') this.run.try({ type: 'end', why: 'byHand' });
    if (command.type === 'withdraw') this.run.try({ type: 'end', why: 'withdrawn' });
  }

  #drawn(): Command {
    const on = this.#on;
    const one = <Item>(items: readonly Item[], otherwise: Item): Item =>
      items[Math.floor(this.#draw() * items.length)] ?? otherwise;
    const id = one(['p1', 'p2'], 'p1');
    const urge = { id: one(['u1', 'u2'], 'u1'), on };
    const open = openTasks(this.run.run);
    const law = one(['', '《某法》第三条'], '');
    const kind = one(['holding', 'holding', 'testing'] as const, 'holding');
    const asked = { ...commands.requestProcedure, id, kind, basis: law, on, startsOn: on };
    return one<Command>(
      [
        { ...commands.urge, on, from: one([on, addDays(on, 1)], on), tasks: open, open: keysOf(open) },
        { ...commands.urge, on, officer: another, words: words('please'), tasks: open.slice(0, 1), open: keysOf(open) },
        { ...commands.answerUrge, ...urge, task: one(open, undefined)?.task ?? 't1' },
        { type: 'escalateUrge', ...urge, open: keysOf(open) },
        asked,
        { ...commands.approveProcedure, id, on, startsOn: on, dueOn: addDays(on, 5) },
        { ...commands.endProcedure, id, on, endedOn: on },
        { ...commands.proposeEnding, on },
        { ...commands.rejectEnding, on },
        { ...commands.confirmEnding, on, officer: one([officer, another], officer) },
        ...(this.#draw() < 0.1 ? [{ ...commands.withdraw, on }] : []),
      ],
      asked,
    );
  }

  /** As `clockAfter` does it, with the limits at hand. */
  #keepClock(): void {
    const { state } = this;
    if (state.state !== 'accepted') return;
    const on = this.#on;
    const procedures = state.procedures ?? [];
    const atTask = this.run.pending.find(({ suspendedBy }) => suspendedBy !== null)?.suspendedBy;
    const basis = atTask ?? holdingLaws(procedures, on)[0];
    if (basis !== undefined && !state.stopped) this.try({ type: 'stopClock', on, basis });
    if (basis !== undefined || !state.stopped) return;
    const tasks = this.run.tasks.flatMap(({ suspendedBy, doneAt }) =>
      suspendedBy !== null && doneAt !== null ? [civilDateOf(new Date(doneAt))] : [],
    );
    const ended = [lastEnd(procedures), tasks.toSorted().at(-1)];
    const goesOn = dayOfGoingOn({ stoppedOn: state.stopped.on, on, ended });
    this.try(resumption({ ...state, stopped: state.stopped }, goesOn, { limits, conventions }));
  }

  /** Days that the state of the case does not count, up to yesterday. */
  get uncounted(): Set<CivilDate> {
    const { state } = this;
    if (state.state !== 'accepted') return new Set();
    const days = new Set<CivilDate>();
    const yesterday = addDays(this.#on, -1);
    const open = state.stopped ? [{ from: state.stopped.on, until: yesterday }] : [];
    for (const { from, until } of [...(state.pauses ?? []), ...open]) {
      const last = until ?? yesterday;
      for (let day = from; day <= last; day = addDays(day, 1)) days.add(day);
    }
    return days;
  }
}

const MODELS = [await runningOf(fourWay), await runningOf(permit)];

function handled(seed: number, watch: (one: Handled) => void): Handled {
  const draw = drawFrom(seed);
  const model = MODELS[Math.abs(seed) % 2] ?? MODELS[0];
  if (!model) throw new Error('two models');
  const one = new Handled(new Driven(model).begin(), draw);
  for (let step = 0; step < STEPS; step += 1) {
    one.step();
    watch(one);
  }
  return one;
}

const always = (law: (seed: number) => void) =>
  fc.assert(
    fc.property(fc.integer(), (seed) => law(seed)),
    { numRuns: 150 },
  );
const count = (log: readonly { type: string }[], ...types: string[]) =>
  log.filter(({ type }) => types.includes(type)).length;

test('a case ends once, every branch with it, and nothing is left that anybody could do', () => {
  let ended = 0;
  always((seed) => {
    const { log, run, state } = handled(seed, (one) => {
      expect(count(one.log, ...OVER)).toBeLessThanOrEqual(1);
      if (count(one.log, 'caseEnded', 'caseWithdrawn') === 1) expect(one.run.pending).toEqual([]);
    });
    if (count(log, 'caseEnded') === 0) return;
    ended += 1;
    expect(state).toMatchObject({ state: 'concluded', outcome: 'ended' });
    expect(count(run.log, 'runEnded')).toBe(1);
    const over = run.log.flatMap((event) =>
      event.type === 'taskCompleted' || event.type === 'taskCancelled' ? [event.task] : [],
    );
    expect(new Set(over).size).toBe(over.length);
    expect(run.tasks.filter((task) => task.state !== 'done' && task.state !== 'cancelled')).toEqual([]);
  });
  expect(ended).toBeGreaterThan(10);
});

test('the clock leaves out exactly the days at whose end a law held it: no urge, no proposal, no signature and no 挂起 without a law does', () => {
  let stopped = 0;
  always((seed) => {
    handled(seed, (one) => {
      if (one.state.state !== 'accepted') return;
      expect(one.state.stopped !== undefined).toBe(one.isHeld);
      expect(one.uncounted).toEqual(one.held);
      stopped += one.held.size > 0 ? 1 : 0;
    });
  });
  expect(stopped).toBeGreaterThan(10);
});

test('an urge reaches only tasks that were open, moves no run, and is answered and escalated only while they are', () => {
  let [urged, escalated] = [0, 0];
  always((seed) => {
    const { log, run } = handled(seed, (one) => {
      const last = one.log.at(-1);
      if (last?.type !== 'urged') return;
      const known = new Set(one.run.tasks.map(({ task }) => task));
      for (const { task } of last.tasks) expect(known.has(task)).toBe(true);
    });
    urged += count(log, 'urged');
    escalated += count(log, 'urgeEscalated');
    const ids = log.flatMap((event) => (event.type === 'urgeEscalated' ? [event.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(run.log.filter(({ type }) => type.startsWith('urge'))).toEqual([]);
  });
  expect(urged).toBeGreaterThan(10);
  expect(escalated).toBeGreaterThan(0);
});
