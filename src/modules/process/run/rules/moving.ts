import { no, ok, type Result } from '../../../../kernel/result.ts';
import type { Input } from '../../core/input.ts';
import type { State } from '../../core/state.ts';
import { step, type Step } from '../../core/step.ts';
import { takerOf, waitsOf } from '../../core/waiting.ts';
import type { Event } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Refusal, Running } from '../model.ts';
import { eventsOf, type MovedInput, type Setting } from './telling.ts';

type Moving = { run: Running; events: readonly Event[]; input: Input };

/** One input to a run, with all that follows in it. The core has the last word on what may happen to a token. */
export function move({ run, events, input }: Moving, setting: Setting): Result<Event[], Refusal> {
  const moved = step(setting.model.net, run.state, input);
  if (!moved.ok) return no(input.type === 'retry' ? { code: 'noIncident' } : { code: 'timerGone' });
  return ok([...events, ...followed(run, { input: told(input), step: moved.value }, setting)]);
}

type Move = { input: MovedInput; step: Step };

/** A model in which two branches answer each other without end is stopped here: what is sent after so many goes nowhere, and both are seen to wait. */
const MOST_PASSED_ON = 100;

/** A move, then what it sent to places of the same run that waited for it, and what the run waits for in the end. */
export function followed(run: Running, first: Move, setting: Setting): Event[] {
  const { net } = setting.model;
  const events: Event[] = [];
  let current = run;
  const tell = (more: readonly Event[]) => {
    events.push(...more);
    current = more.reduce(after, current);
  };
  const sent = sentBy(first.step, { state: run.state, setting });
  tell(eventsOf(current, first, setting));
  for (let passed = 0; sent.length > 0 && passed < MOST_PASSED_ON && current.status === 'running'; passed += 1) {
    const name = sent.shift() ?? '';
    const place = takerOf(net, current.state, { name });
    if (place === undefined) continue;
    const before = current.state;
    const moved = step(net, before, { type: 'trigger', ...place });
    if (!moved.ok) continue;
    sent.push(...sentBy(moved.value, { state: before, setting }));
    tell([{ type: 'messageTaken', on: 'message', message: null, name, ...place }]);
    tell(eventsOf(current, { input: { type: 'trigger', ...place }, step: moved.value }, setting));
  }
  return [...events, ...waitsTold(run, current, setting)];
}

/** What a step sent, by name: its throwing events, and the send tasks that it completed. */
function sentBy({ effects }: Step, { state, setting }: { state: State; setting: Setting }): string[] {
  return effects.flatMap((effect) => {
    if (effect.type === 'send') return [effect.message];
    if (effect.type !== 'closed' || effect.how !== 'completed') return [];
    const node = setting.model.net.nodes.get(effect.element);
    const held = state.tokens.find(({ id }) => id === effect.token)?.many;
    return node?.kind === 'task' && node.message !== undefined && held === undefined ? [node.message] : [];
  });
}

/** What the run waits for, told where it changed. What was waited for before has been so since then. */
function waitsTold({ waits: before = [] }: Running, now: Running, { model, at }: Setting): Event[] {
  if (now.status === 'ended') return [];
  const waits = waitsOf(model.net, now.state).map((wait) => {
    const known = before.find(({ token, element }) => token === wait.token && element === wait.element);
    return known ?? { ...wait, since: at.toISOString() };
  });
  const isSame = waits.length === before.length && waits.every((wait, place) => wait === before[place]);
  return isSame ? [] : [{ type: 'waitsChanged', waits: waits.map((wait) => ({ ...wait })) }];
}

function told(input: Input): MovedInput {
  switch (input.type) {
    case 'complete':
      return { type: 'complete', token: input.token };
    case 'trigger':
      return { type: 'trigger', token: input.token, element: input.element };
    case 'retry':
      return { type: 'retry', token: input.token };
    default:
      throw new Error(`nobody sends a run ${input.type}`);
  }
}

/** A run that has begun after one more event. */
export function after(run: Running, event: Event): Running {
  const evolved = evolve(run, event);
  if (evolved.status === 'unbegun') throw new Error('a run does not go back to before it began');
  return evolved;
}
