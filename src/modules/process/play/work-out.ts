import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Variables } from '../core/expression/value.ts';
import { pendingOf } from '../core/pending.ts';
import { begin, step, type Step } from '../core/step.ts';
import type { Net } from '../core/net.ts';
import type { ModelOutcome, ModelWork } from '../definition/work/facts.ts';

/** A model with what it says of its work. */
export type Workable = { net: Net; work: ModelWork };

/** What is found where officers have a choice. `applies`: whatever comes in only sometimes. */
export type Findings = { outcome: ModelOutcome; applies: boolean };

/** How a case went: the tasks in the order in which they were done. */
export type WorkedOut = { outcome: ModelOutcome; tasks: readonly string[] };

/** Why a case did not come to the end that was wanted: where it stands, or to which end it came instead. */
export type WorkOutFault =
  | { code: 'standsStill'; at: readonly string[] }
  | { code: 'otherEnd'; outcome: ModelOutcome | null }
  | { code: 'inCircles'; at: readonly string[] };

/** More than any model takes. */
const MOST = 200;

/** Plays a case by the core from its beginning to its end, every task done as soon as it waits, the longest first. Pure. */
export function workOut(model: Workable, findings: Findings): Result<WorkedOut, WorkOutFault> {
  const begun = begin(model.net);
  if (!begun.ok) return no({ code: 'standsStill', at: [model.net.process] });
  const tasks: string[] = [];
  const outcomes = outcomesIn(model, begun.value);
  let { state } = begun.value;
  while (state.status === 'running') {
    const waiting = pendingOf(model.net, state);
    const next = waiting.find(({ kind }) => kind === 'task');
    const at = state.tokens.slice(1).map((token) => token.at);
    if (next === undefined) return no({ code: 'standsStill', at });
    if (tasks.length >= MOST) return no({ code: 'inCircles', at });
    const set = answersAt(model.work, next.element, findings);
    const done = step(model.net, state, { type: 'complete', token: next.token, set });
    if (!done.ok) return no({ code: 'standsStill', at });
    tasks.push(next.element);
    outcomes.push(...outcomesIn(model, done.value));
    ({ state } = done.value);
  }
  const [outcome, ...more] = outcomes;
  return outcome === findings.outcome && more.length === 0
    ? ok({ outcome, tasks })
    : no({ code: 'otherEnd', outcome: outcome ?? null });
}

const outcomesIn = ({ work }: Workable, { effects }: Step): ModelOutcome[] =>
  effects.flatMap((effect) => (effect.type === 'passed' ? (work.outcomes.get(effect.element) ?? []) : []));

function answersAt({ tasks }: ModelWork, element: string, { outcome, applies }: Findings): Variables {
  const said: Variables = { acceptance: outcome === 'notAccepted' ? outcome : 'accepted', decision: outcome };
  const asks = tasks.get(element)?.asks ?? [];
  return Object.fromEntries(asks.map((ask) => [ask, said[ask] ?? applies]));
}
