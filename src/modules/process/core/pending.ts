import { isWaiting } from './armed.ts';
import type { Net } from './net.ts';
import type { State, Token } from './state.ts';

/** A task or catch event that a token waits at. `index` numbers the instances of a repeated task, from 0. */
export type Pending = { element: string; token: number; index?: number; kind: 'task' | 'event' };

/** Everything that waits, the longest first. Behind an event-based gateway each of its events waits. */
export const pendingOf = (net: Net, { tokens }: State): Pending[] => tokens.flatMap((token) => pendingAt(net, token));

function pendingAt(net: Net, token: Token): Pending[] {
  const node = net.nodes.get(token.at);
  const { id, index } = token;
  if (node === undefined || !isWaiting(token) || token.many !== undefined) return [];
  switch (node.kind) {
    case 'task':
      return [{ element: node.id, token: id, kind: 'task', ...(index !== undefined && { index }) }];
    case 'catch':
      return [{ element: node.id, token: id, kind: 'event' }];
    case 'eventGateway':
      return node.arms.map((arm) => ({ element: arm.id, token: id, kind: 'event' as const }));
    default:
      return [];
  }
}
