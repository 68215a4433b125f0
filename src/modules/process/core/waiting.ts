import { armedAt } from './armed.ts';
import type { Net } from './net.ts';
import { findTaker, type Named } from './receiving.ts';
import type { State } from './state.ts';
import { Work } from './work.ts';

/** A place where a run waits for something from outside: `trigger` with it is what happens when that comes. */
export type Place = { token: number; element: string };

/** What is waited for there, by the first of the names that the model has for it. */
export type Wait = Place & { on: 'message' | 'signal'; name: string };

/** Every place that waits for a message or a signal, the longest first. */
export function waitsOf(net: Net, { tokens }: State): Wait[] {
  return tokens.flatMap((token) =>
    armedAt({ net, tokens }, token).flatMap(({ element, trigger }): Wait[] =>
      trigger.on === 'message' || trigger.on === 'signal'
        ? [{ token: token.id, element, on: trigger.on, name: trigger.names[0] ?? '' }]
        : [],
    ),
  );
}

/** The one place that would take a message, by the rules of `step`; undefined when nobody waits for it. */
export function takerOf(net: Net, state: State, message: Named): Place | undefined {
  const taker = findTaker(new Work(net, state), message);
  return taker && { token: taker.token.id, element: taker.element };
}

/** Every place that would take a signal. */
export const takersOf = (net: Net, { tokens }: State, name: string): Place[] =>
  tokens.flatMap((token) =>
    armedAt({ net, tokens }, token, (trigger) => trigger.on === 'signal' && trigger.names.includes(name)).map(
      ({ element }) => ({ token: token.id, element }),
    ),
  );
