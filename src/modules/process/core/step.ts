import { never, no, ok, type Result } from '../../../kernel/result.ts';
import { armedAt, isWaiting } from './armed.ts';
import { arrive } from './arriving.ts';
import { completeActivity, settle } from './completing.ts';
import type { Effect } from './effect.ts';
import { listen } from './entering.ts';
import type { Variables } from './expression/value.ts';
import { fire } from './firing.ts';
import type { Input, Refusal } from './input.ts';
import { joinOneInclusive } from './joining.ts';
import { receive } from './receiving.ts';
import type { Net } from './net.ts';
import { retry } from './retrying.ts';
import type { State } from './state.ts';
import { act, broadcast, findCatcher } from './throwing.ts';
import { Work } from './work.ts';

export type Step = { state: State; effects: readonly Effect[] };

/**
 * Begins a run of a process, at the start event `entry` where the model has several, else where it has its one beginning. Answers where
 * it stands when nothing moves by itself any more, and what has to be done.
 */
export function begin(net: Net, { entry, set = {} }: { entry?: string; set?: Variables } = {}): Result<Step, Refusal> {
  const found = net.entries.find(({ node }) => entry === undefined || node.id === entry);
  if (found === undefined && (entry !== undefined || net.root.inside.starts.length === 0))
    return no({ code: 'noSuchEntry', element: entry ?? net.process });
  const root = { id: 0, at: net.process };
  const work = new Work(net, { status: 'running', serial: 0, tokens: [root], variables: set });
  work.effects.push({ type: 'opened', element: net.process, token: 0 });
  listen(work, net.root.inside, 0);
  for (const node of found === undefined ? net.root.inside.starts : [found.node])
    work.send({ id: work.newId(), in: 0, to: node, via: undefined, from: [0] });
  return ok(untilEverythingRests(work));
}

/**
 * What one input makes of a run: pure, total and bounded. The same net, state and input give the same state and effects, and a refused
 * input changes nothing. Tokens move first come first served; throwing events act when nothing moves; inclusive gateways join when
 * nothing else can happen.
 */
export function step(net: Net, state: State, input: Input): Result<Step, Refusal> {
  if (state.status === 'completed') return no({ code: 'finished' });
  const work = new Work(net, state);
  const refusal = take(work, input);
  return refusal === undefined ? ok(untilEverythingRests(work)) : no(refusal);
}

function take(work: Work, input: Input): Refusal | undefined {
  switch (input.type) {
    case 'complete':
      return complete(work, input);
    case 'trigger':
      return trigger(work, input);
    case 'message':
      return receive(work, input);
    case 'signal':
      work.assign(0, input.set);
      return broadcast(work, input.name) ? undefined : { code: 'nobodyWaits', name: input.name };
    case 'error':
    case 'escalation':
      return raise(work, input);
    case 'retry':
      return retry(work, input);
    default:
      return never(input);
  }
}

type Of<Type> = Extract<Input, { type: Type }>;

function complete(work: Work, { token: id, set }: Of<'complete'>): Refusal | undefined {
  const token = work.find(id);
  const node = token && isWaiting(token) && token.many === undefined ? work.nodeOf(token) : undefined;
  if (token === undefined || node?.kind !== 'task') return { code: 'notWaiting', token: id };
  work.assign(id, set);
  completeActivity(work, node, work.find(id) ?? token);
  return undefined;
}

function trigger(work: Work, { token: id, element, set }: Of<'trigger'>): Refusal | undefined {
  const isOutside = (on: string) => on === 'timer' || on === 'message' || on === 'signal';
  const token = work.find(id);
  const armed = token && armedAt(work, token).find((one) => one.element === element && isOutside(one.trigger.on));
  if (armed === undefined) return { code: 'notWaiting', token: id, element };
  work.assign(id, set);
  fire(work, { ...armed, token: work.find(id) ?? armed.token });
  return undefined;
}

/** An error or escalation that whoever works on an activity reports. */
function raise(work: Work, { type, token: id, code, set }: Of<'error' | 'escalation'>): Refusal | undefined {
  const token = work.find(id);
  const node = token && isWaiting(token) ? work.nodeOf(token) : undefined;
  if (node?.kind !== 'task' && node?.kind !== 'subProcess') return { code: 'notWaiting', token: id };
  const catcher = findCatcher(work, id, { on: type, code });
  if (catcher === undefined) return { code: 'uncaught', name: code };
  work.assign(id, set);
  fire(work, { ...catcher, token: work.find(catcher.token.id) ?? catcher.token });
  return undefined;
}

/** Moves what can move by itself. For whoever has changed a state otherwise than by an input. */
export function untilEverythingRests(work: Work): Step {
  while (work.status === 'running') {
    const move = work.settling.length > 0 ? undefined : work.takeMove();
    if (move !== undefined) arrive(work, move);
    else if (work.settling.length > 0) settle(work, work.settling.shift() ?? 0);
    else if (work.throwing.length > 0) act(work, work.throwing.shift() ?? 0);
    else if (!work.net.hasInclusiveJoin || !joinOneInclusive(work)) break;
  }
  return { state: work.state, effects: work.effects };
}
