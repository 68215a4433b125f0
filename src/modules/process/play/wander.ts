import type { Net } from '../core/net.ts';
import type { State } from '../core/state.ts';
import { begin, step } from '../core/step.ts';
import { happeningsOf } from '../core/happenings.ts';
import { drawing } from './drawing.ts';
import { pick, randomFrom, type Random } from './random.ts';

/** What became of runs that were drawn: every one is counted once. */
export type Wandered = {
  runs: number;
  completed: number;
  /** Nothing could happen any more, or a token could not go on. */
  stuck: number;
  /** Still going on after the most steps that a run may take. */
  livelocked: number;
  /** Where the first run that did not complete stood, and by which inputs it came there. */
  example?: { run: number; outcome: 'stuck' | 'livelocked'; at: readonly string[]; path: readonly string[] };
};

/** Inputs that one run may take. */
const MOST_STEPS = 10_000;
/** Of the way that led to where a run stopped, so much is told. */
const LONGEST_PATH = 200;

/** Plays a process by chance: which task is completed next, which event occurs, which way is taken. The same seed plays the same. */
export function wander(net: Net, { runs, seed }: { runs: number; seed: number }): Wandered {
  const counts = { completed: 0, stuck: 0, livelocked: 0 };
  let example: Wandered['example'];
  for (let run = 1; run <= runs; run += 1) {
    const { outcome, state, path } = wanderOnce(net, randomFrom(seed * 1_000_003 + run));
    counts[outcome] += 1;
    if (outcome !== 'completed') example ??= { run, outcome, at: [...new Set(restingAt(state))], path };
  }
  return { runs, ...counts, ...(example && { example }) };
}

const restingAt = ({ tokens }: State) => tokens.filter(({ id }) => id !== 0).map(({ at }) => at);

type Walk = { outcome: 'completed' | 'stuck' | 'livelocked'; state: State; path: readonly string[] };

function wanderOnce(plain: Net, random: Random): Walk {
  const net = { ...plain, judge: drawing(random) };
  const entry = pick(net.entries, random)?.node.id;
  const begun = begin(net, entry === undefined ? {} : { entry });
  if (!begun.ok) throw new Error(`a compiled process begins: ${JSON.stringify(begun.error)}`);
  let { state } = begun.value;
  const path: string[] = [];
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    if (state.status === 'completed') return { outcome: 'completed', state, path };
    const happening = pick(happeningsOf(net, state), random);
    if (happening === undefined) return { outcome: stoppedBy(state), state, path };
    const next = step(net, state, happening.input);
    if (!next.ok) throw new Error(`what waits can be done: ${JSON.stringify(next.error)}`);
    state = next.value.state;
    if (path.length < LONGEST_PATH) path.push(happening.element);
  }
  return { outcome: 'livelocked', state, path };
}

/** A run that the loop guard stopped goes round and round; any other has nowhere to go. */
const stoppedBy = ({ tokens }: State) =>
  tokens.some(({ incident }) => incident === 'runaway' || incident === 'tooManyTokens') ? 'livelocked' : 'stuck';
