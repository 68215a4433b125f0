import { happeningsOf } from '../../../src/modules/process/core/happenings.ts';
import type { Effect } from '../../../src/modules/process/core/effect.ts';
import type { Net } from '../../../src/modules/process/core/net.ts';
import type { State } from '../../../src/modules/process/core/state.ts';
import { begin, step, type Step } from '../../../src/modules/process/core/step.ts';
import type { Result } from '../../../src/kernel/result.ts';
import type { Problem } from '../../../src/modules/process/soundness/model.ts';
import { Trying } from '../../../src/modules/process/soundness/trying.ts';

/** So many steps are tried for one way. */
const MOST_STEPS = 20_000;
/** Steps one after the other that come to nothing new: the last of many instances, say. */
const PATIENCE = 4;
const COMING = new Set<Effect['type']>(['passed', 'arrived', 'opened', 'openTask', 'callDecision', 'fired']);

/** The way to a problem, gone in the core: some order of happenings and decisions comes by exactly these elements, and shows it. */
export class Replay {
  readonly #net: Net;
  readonly #problem: Problem;
  #steps = 0;

  constructor(net: Net, problem: Problem) {
    this.#net = net;
    this.#problem = problem;
  }

  outcome(): 'shown' | 'notShown' | 'tooMany' {
    const entries = this.#net.entries.length === 0 ? [{}] : this.#net.entries.map(({ node }) => ({ entry: node.id }));
    const isShown = entries.some((entry) => this.#goes((net) => begin(net, entry), [], 0));
    if (isShown) return 'shown';
    return this.#steps > MOST_STEPS ? 'tooMany' : 'notShown';
  }

  /** One step decided in every way, and on from where the way is still the one that was told. */
  #goes(run: (net: Net) => Result<Step, unknown>, gone: readonly string[], idle: number): boolean {
    const lists: number[][] = [[]];
    for (let list = lists.pop(); list !== undefined; list = lists.pop()) {
      this.#steps += 1;
      if (this.#steps > MOST_STEPS) return false;
      const trying = new Trying(list);
      const result = run({ ...this.#net, judge: trying.judge });
      lists.push(...trying.more);
      if (result.ok && this.#follows(result.value, gone, idle)) return true;
    }
    return false;
  }

  #follows({ state, effects }: Step, gone: readonly string[], idle: number): boolean {
    const now = [...gone, ...comingIn(effects)].filter((element, place, all) => element !== all[place - 1]);
    const { path } = this.#problem;
    if (now.some((element, place) => element !== path[place])) return false;
    if (now.length === path.length && this.#isShownBy(state, now)) return true;
    const waited = now.length === gone.length ? idle + 1 : 0;
    if (state.status === 'completed' || waited > PATIENCE) return false;
    return happeningsOf(this.#net, state).some(({ input }) =>
      this.#goes((net) => step(net, state, input), now, waited),
    );
  }

  #isShownBy(state: State, gone: readonly string[]): boolean {
    const { code, elements } = this.#problem;
    const [element = ''] = elements;
    switch (code) {
      case 'deadlock':
        return happeningsOf(this.#net, state).every(({ isExtra }) => isExtra);
      case 'lackOfSynchronisation':
        return state.tokens.filter(({ at, index }) => at === element && index === undefined).length > 1;
      case 'improperCompletion':
        return gone.includes(element);
      default:
        return state.tokens.some(({ at }) => elements.includes(at));
    }
  }
}

const comingIn = (effects: readonly Effect[]): string[] =>
  effects.flatMap((effect) =>
    COMING.has(effect.type) && 'element' in effect && effect.token !== 0 ? effect.element : [],
  );
