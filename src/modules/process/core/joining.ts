import { leave, sendAlong } from './leaving.ts';
import type { Inclusive, Joining, Parallel } from './node.ts';
import type { Token } from './state.ts';
import { arrived, passed } from './telling.ts';
import { moveAt, type Move, type Work } from './work.ts';

/** A token comes to a joining gateway and waits there. */
export function arriveAtJoin(
  work: Work,
  gateway: Parallel | Inclusive,
  { id, in: inside, via = '', from }: Move,
): void {
  work.rest({ id, at: gateway.id, in: inside, via });
  work.effects.push(arrived(gateway.id, id, from));
}

/** The parallel gateway takes exactly one token from each incoming flow, and is not activated before (BPMN 2.0.2 table 13.1). */
export function joinParallel(work: Work, gateway: Parallel, inside: number): void {
  const { id: at, incoming, flows } = gateway;
  const taken: (Token | undefined)[] = [];
  let filled = 0;
  for (const token of work.tokens) {
    if (token.at !== at || token.via === undefined || token.in !== inside || token.incident !== undefined) continue;
    const flow = incoming.indexOf(token.via);
    if (taken[flow] !== undefined) continue;
    taken[flow] = token;
    filled += 1;
  }
  if (filled === incoming.length) sendAlong(work, moveAt(gateway, merge(work, at, taken), inside), flows);
}

/** The first inclusive gateway that is activated takes its tokens. Only when nothing moves can it be known that nothing more comes. */
export function joinOneInclusive(work: Work): boolean {
  for (const token of work.tokens) {
    if (token.via === undefined || token.incident !== undefined) continue;
    const node = work.nodeOf(token);
    if (node.kind !== 'inclusive') continue;
    const inside = token.in ?? 0;
    const waiting = waitingAt(work, node.id, inside);
    if (!isActivated(work, node, waiting)) continue;
    const taken = node.joining.flatMap(({ flow }) => waiting.find(({ via }) => via === flow) ?? []);
    leave(work, moveAt(node, merge(work, node.id, taken), inside), node.exits);
    return true;
  }
  return false;
}

/**
 * BPMN 2.0.2 table 13.3: activated when some incoming flow has a token, and every token that can still come along an empty one can come
 * along a filled one instead, on paths that do not visit the gateway and do not leave its process level.
 */
function isActivated(work: Work, { joining }: Inclusive, waiting: readonly Token[]): boolean {
  const filled = joining.filter(({ flow }) => waiting.some(({ via }) => via === flow));
  const empty = joining.filter((one) => !filled.includes(one));
  if (empty.length === 0) return true;
  const reaches = ({ at }: Token, ways: readonly Joining[]) => ways.some(({ from }) => from.has(at));
  const inside = waiting[0]?.in;
  return work.tokens.every((token) => token.in !== inside || !reaches(token, empty) || reaches(token, filled));
}

const waitingAt = (work: Work, at: string, inside: number) =>
  work.tokens.filter(
    (token) => token.at === at && token.in === inside && token.via !== undefined && token.incident === undefined,
  );

/** Several tokens become one new one. */
function merge(work: Work, element: string, taken: readonly (Token | undefined)[]): number {
  work.tokens = work.tokens.filter((token) => !taken.includes(token));
  const token = work.newId();
  const from = taken.map((one) => one?.id ?? 0);
  work.effects.push(passed(element, token, from));
  return token;
}
