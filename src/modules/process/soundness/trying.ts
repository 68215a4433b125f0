import { byConditions, type Choice, type Judge } from '../core/judge.ts';
import type { Flow } from '../core/node.ts';

/** Of so many ways every set is tried; beyond, each alone and all together. */
const MOST_SETS = 5;
/** Nothing is learnt from more instances than these. */
const MOST_INSTANCES = 2;
/** Of one step, so many questions are answered in every way; what loops without rest asks for ever. */
const MOST_QUESTIONS = 64;

/**
 * Decides one question after the other by a list of choices, and beyond it always the first. `more` is then every list that goes another
 * way at one of the questions that the list did not answer: trying them all tries everything that data could decide.
 */
export class Trying {
  readonly judge: Judge = {
    one: (choice) => this.#pick(waysOf(choice)) ?? 'noWay',
    some: (choice) => this.#pick(setsOf(choice)) ?? 'noWay',
    agrees: (question, lookup) =>
      question.condition?.reads.length === 0
        ? byConditions.agrees(question, lookup)
        : (this.#pick([false, true]) ?? false),
    instances: (loop, lookup) => {
      const counted = loop.cardinality?.reads.length === 0 ? byConditions.instances(loop, lookup) : undefined;
      if (typeof counted === 'string') return counted;
      return { total: counted ? Math.min(counted.total, MOST_INSTANCES) : (this.#pick([1, MOST_INSTANCES]) ?? 1) };
    },
  };

  readonly #given: readonly number[];
  readonly #made: { chosen: number; of: number }[] = [];

  constructor(given: readonly number[]) {
    this.#given = given;
  }

  get more(): number[][] {
    return this.#made
      .slice(0, MOST_QUESTIONS)
      .flatMap(({ of }, place) => (place < this.#given.length ? [] : this.#othersAt(place, of)));
  }

  /** Whether some questions were not answered in every way. */
  get isCut(): boolean {
    return this.#made.length > MOST_QUESTIONS;
  }

  #othersAt(place: number, of: number): number[][] {
    const before = this.#made.slice(0, place).map(({ chosen }) => chosen);
    return Array.from({ length: of - 1 }, (_, other) => [...before, other + 1]);
  }

  #pick<Option>(options: readonly Option[]): Option | undefined {
    if (options.length < 2) return options[0];
    const chosen = this.#given[this.#made.length] ?? 0;
    this.#made.push({ chosen, of: options.length });
    return options[chosen];
  }
}

/** Whether a way is open whatever the data, closed whatever the data, or depends on them. */
function standingOf(flow: Flow): boolean | undefined {
  if (flow.condition?.reads.length !== 0) return undefined;
  const only: Choice = { at: '', choices: [flow], otherwise: undefined, isOptional: false };
  return byConditions.one(only, () => undefined) === flow;
}

function waysOf({ choices, otherwise }: Choice): Flow[] {
  const ways: Flow[] = [];
  for (const flow of choices) {
    const standing = standingOf(flow);
    if (standing !== false) ways.push(flow);
    if (standing === true) return ways;
  }
  return otherwise === undefined ? ways : [...ways, otherwise];
}

/** The sets of ways that may be open together. */
function setsOf({ choices, otherwise, isOptional }: Choice): (readonly Flow[])[] {
  const open = choices.filter((flow) => standingOf(flow) === true);
  const unsure = choices.filter((flow) => standingOf(flow) === undefined);
  const some = subsetsOf(unsure)
    .map((set) => [...open, ...set])
    .filter(({ length }) => length > 0);
  if (open.length > 0) return some;
  if (otherwise !== undefined) return [...some, [otherwise]];
  return isOptional ? [...some, []] : some;
}

function subsetsOf(flows: readonly Flow[]): Flow[][] {
  if (flows.length > MOST_SETS) return [[], ...flows.map((flow) => [flow]), [...flows]];
  return flows.reduce<Flow[][]>((sets, flow) => [...sets, ...sets.map((set) => [...set, flow])], [[]]);
}
