import { armedAt, type Armed } from './armed.ts';
import { keyOf } from './awaiting.ts';
import type { Json } from './expression/value.ts';
import { fire } from './firing.ts';
import type { Input, Refusal } from './input.ts';
import type { Work } from './work.ts';

/** What waits in the flow comes before what watches over an activity, and that before what stands by for a whole scope. */
const RANK: Readonly<Record<Armed['by'], number>> = { own: 0, arm: 0, watcher: 1, handler: 2 };

/**
 * A message goes to one place that waits for it: the one of lowest rank, among those the token that has rested longest. With a key it
 * goes only where the model's correlation yields the same; places for which the model has none take any (BPMN 2.0.2 §8.4.2).
 */
export function receive(work: Work, { name, key, set }: Message): Refusal | undefined {
  const taker = findTaker(work, { name, key });
  if (taker === undefined) return { code: 'nobodyWaits', name };
  work.assign(taker.token.id, set);
  fire(work, { ...taker, token: work.find(taker.token.id) ?? taker.token });
  return undefined;
}

type Message = Extract<Input, { type: 'message' }>;
export type Named = { name: string; key?: Json | undefined };

export function findTaker(work: Work, { name, key }: Named): Armed | undefined {
  const waiting = work.tokens.flatMap((token) =>
    armedAt(work, token, (trigger) => trigger.on === 'message' && trigger.names.includes(name)),
  );
  const [taker] = waiting
    .filter((armed) => hasKey(work, armed, key))
    .sort((one, other) => RANK[one.by] - RANK[other.by]);
  return taker;
}

function hasKey(work: Work, { trigger, token }: Armed, key: Json | undefined): boolean {
  const own = trigger.on === 'message' ? keyOf(work, trigger, token.id) : undefined;
  return key === undefined || own === undefined || sameKey(own, key);
}

/** Keys are compared as text, so that a number in the model meets its digits in a message. */
const sameKey = (own: Json, key: Json) => own !== null && textOf(own) === textOf(key);

const textOf = (key: Json) => (typeof key === 'string' ? key : JSON.stringify(key));
