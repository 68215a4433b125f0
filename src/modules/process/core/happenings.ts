import { armedAt, isWaiting, type Armed } from './armed.ts';
import type { Input } from './input.ts';
import type { Net } from './net.ts';
import type { Node } from './node.ts';
import type { State, Token } from './state.ts';
import { pendingOf } from './pending.ts';

/** Something that may happen to a run, and the element that it happens to. */
export type Happening = { element: string; input: Input; isExtra: boolean };

/** A run with more tokens than this gets no more of them by events that do not interrupt. */
const CROWD = 50;

/**
 * Everything that may happen next: a task is completed, or fails in a way that the model catches; an event occurs. `isExtra` marks what
 * adds to a run without ending anything: events that do not interrupt.
 */
export function happeningsOf(net: Net, state: State): Happening[] {
  const tasks = pendingOf(net, state)
    .filter(({ kind }) => kind === 'task')
    .map(({ element, token }): Happening => ({ element, input: { type: 'complete', token }, isExtra: false }));
  const armed = state.tokens.flatMap((token) => armedAt({ net, tokens: state.tokens }, token));
  const events = armed.flatMap((one) => happeningOf({ net, state }, one));
  const isCrowded = state.tokens.length > CROWD;
  return [...tasks, ...events.filter(({ isExtra }) => !isExtra || !isCrowded)];
}

type Within = { net: Net; state: State };

function happeningOf(within: Within, armed: Armed): Happening[] {
  const { token, element, trigger, by, node } = armed;
  // A receive task that waits is among the tasks already.
  if (by === 'own' && node.kind === 'task') return [];
  const isExtra = 'interrupting' in node && !node.interrupting;
  if (trigger.on !== 'error' && trigger.on !== 'escalation')
    return [{ element, input: { type: 'trigger', token: token.id, element }, isExtra }];
  const thrower = by === 'watcher' ? token : findWorker(within, token);
  if (thrower === undefined) return [];
  return [{ element, input: { type: trigger.on, token: thrower.id, code: trigger.codes?.[0] ?? 'any' }, isExtra }];
}

/** An activity inside a scope that may report an error. */
const findWorker = ({ net, state }: Within, { id }: Token): Token | undefined =>
  state.tokens.find((token) => token.in === id && isWaiting(token) && isActivity(net.nodes.get(token.at)));

const isActivity = (node: Node | undefined) => node?.kind === 'task' || node?.kind === 'subProcess';
