import type { Result } from '../../../kernel/result.ts';
import type { Effect } from '../core/effect.ts';
import { happeningsOf } from '../core/happenings.ts';
import type { Judge } from '../core/judge.ts';
import type { Net } from '../core/net.ts';
import type { State } from '../core/state.ts';
import { begin, step, type Step } from '../core/step.ts';
import { markingOf, restingIn } from './marking.ts';
import type { WayStep } from './model.ts';
import { inOneBranch } from './reduction.ts';
import { Trying } from './trying.ts';

/** A state that was come to, from where and by which elements, and the states that may follow. */
export type Visit = {
  state: State;
  from: Visit | undefined;
  elements: readonly string[];
  /** What has been reached or has occurred on the way and is not seen in the state. */
  memory: Memory;
  next: Visit[];
  /** Nothing can happen but events that do not interrupt. */
  isStuck: boolean;
};

/** Where tokens ended, in order of the names; events that do not interrupt and have occurred. */
export type Memory = { ends: readonly string[]; extras: readonly string[] };

/** `seen`: every element that a token came to or that occurred, on any way. */
export type Explored = { visits: readonly Visit[]; seen: ReadonlySet<string>; isComplete: boolean };

/**
 * `withExtras`: events that do not interrupt occur too, each once at most. `ends`: where tokens end, to be counted. `isBroken`: nothing is
 * learnt from what comes after. `isReduced`: branches that leave one another alone go on in one order only.
 */
export type Scope = {
  states: number;
  withExtras: boolean;
  ends: ReadonlySet<string>;
  isBroken: (visit: Visit) => boolean;
  isReduced: boolean;
};

/** More tokens than this are not followed. */
const CROWD = 40;
/** For each state that may be looked at, so many steps may be tried. */
const STEPS_PER_STATE = 20;

/**
 * Everything that can become of a process when data, people and the world decide in any way: breadth first, so that the way to each state
 * is a shortest one. Not complete when a bound was reached.
 */
export function explore(net: Net, scope: Scope): Explored {
  const exploring = new Exploring(net, scope);
  exploring.begin();
  for (let place = 0; place < exploring.visits.length; place += 1) {
    const visit = exploring.visits[place];
    if (visit !== undefined) exploring.goOnFrom(visit);
  }
  return exploring;
}

class Exploring {
  readonly visits: Visit[] = [];
  readonly seen = new Set<string>();
  isComplete = true;
  readonly #net: Net;
  readonly #scope: Scope;
  readonly #known = new Map<string, Visit>();
  #steps = 0;

  constructor(net: Net, scope: Scope) {
    this.#net = net;
    this.#scope = scope;
  }

  begin(): void {
    const entries = this.#net.entries.length === 0 ? [{}] : this.#net.entries.map(({ node }) => ({ entry: node.id }));
    for (const entry of entries) this.#try((net) => begin(net, entry), { from: undefined, extra: undefined });
  }

  goOnFrom(visit: Visit): void {
    const { state, memory } = visit;
    if (state.status === 'completed' || this.#scope.isBroken(visit)) return;
    if (state.tokens.length > CROWD) {
      this.isComplete = false;
      return;
    }
    const happenings = happeningsOf(this.#net, state);
    visit.isStuck = happenings.every(({ isExtra }) => isExtra);
    const tried = this.#scope.isReduced ? inOneBranch(state, happenings) : happenings;
    for (const { input, element, isExtra } of tried) {
      if (isExtra && (!this.#scope.withExtras || memory.extras.includes(element))) continue;
      this.#try((net) => step(net, state, input), { from: visit, extra: isExtra ? element : undefined });
    }
  }

  /** One step, decided in every way. */
  #try(run: (net: Net) => Result<Step, unknown>, origin: Origin): void {
    const lists: number[][] = [[]];
    for (let list = lists.pop(); list !== undefined; list = lists.pop()) {
      this.#steps += 1;
      if (this.#steps > this.#scope.states * STEPS_PER_STATE) {
        this.isComplete = false;
        return;
      }
      const trying = new Trying(list);
      const result = run(this.#judgedBy(trying.judge));
      if (result.ok) this.#arrive(result.value, origin);
      lists.push(...trying.more);
      if (trying.isCut) this.isComplete = false;
    }
  }

  #judgedBy(judge: Judge): Net {
    return { ...this.#net, judge };
  }

  #arrive({ state, effects }: Step, { from, extra }: Origin): void {
    const elements = elementsOf(effects);
    for (const element of elements) this.seen.add(element);
    const memory = remembered(from?.memory ?? { ends: [], extras: [] }, {
      ends: effects.flatMap((effect) => this.#endOf(effect) ?? []),
      extras: extra === undefined ? [] : [extra],
    });
    const key = `${markingOf(this.#net, state)} / ${memory.ends.join()} / ${memory.extras.join()}`;
    const known = this.#known.get(key);
    if (known !== undefined) {
      from?.next.push(known);
      return;
    }
    if (this.visits.length >= this.#scope.states) {
      this.isComplete = false;
      return;
    }
    const visit = { state, from, elements, memory, next: [], isStuck: false };
    this.#known.set(key, visit);
    this.visits.push(visit);
    from?.next.push(visit);
  }

  /** Where a token of the process ended, if it did. Instances of a repeated activity are told by the token that holds them. */
  #endOf(effect: Effect): string | undefined {
    if (!('element' in effect) || !this.#scope.ends.has(effect.element)) return undefined;
    const node = this.#net.nodes.get(effect.element);
    const isActivity = node?.kind === 'task' || node?.kind === 'subProcess';
    const isRepeated = isActivity && node.loop !== undefined;
    const isReached =
      effect.type === 'passed' ||
      (effect.type === 'fired' && !isActivity) ||
      (effect.type === 'opened' && effect.instances !== undefined) ||
      (effect.type === 'closed' && effect.how === 'completed' && isActivity && !isRepeated);
    return isReached ? effect.element : undefined;
  }
}

type Origin = { from: Visit | undefined; extra: string | undefined };

const remembered = (before: Memory, now: Memory): Memory => ({
  ends: [...before.ends, ...now.ends].sort(),
  extras: [...before.extras, ...now.extras].sort(),
});

/** Elements that tokens came to, or that occurred, in one step; not the process itself. */
const elementsOf = (effects: readonly Effect[]): string[] =>
  effects.flatMap((effect) =>
    COMING.has(effect.type) && 'element' in effect && effect.token !== 0 ? effect.element : [],
  );

const COMING = new Set<Effect['type']>(['passed', 'arrived', 'opened', 'openTask', 'callDecision', 'fired']);

/** The elements on the way to a state, from the beginning. */
export function pathTo(visit: Visit): string[] {
  const path = visitsTo(visit).flatMap(({ elements }) => elements);
  return path.filter((element, place) => element !== path[place - 1]);
}

/** What happens on the way to a state, one thing after the other, with where tokens are after each. */
export const stepsTo = (visit: Visit): WayStep[] =>
  visitsTo(visit).map(({ elements, state }) => ({ elements: [...new Set(elements)], tokens: restingIn(state) }));

function visitsTo(visit: Visit): Visit[] {
  const visits: Visit[] = [];
  for (let at: Visit | undefined = visit; at !== undefined; at = at.from) visits.unshift(at);
  return visits;
}
