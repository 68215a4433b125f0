import { flowsFrom } from './leading-on.ts';
import type { Net } from './net.ts';
import type { Node } from './node.ts';

/**
 * A way from one node of a scope to another. `together`: taken with all others that leave there so, or with some of them; `beside`: by an
 * event that leaves the activity where it is; `alone`: instead of every other.
 */
export type Way = { from: string; to: string; flow: string | undefined; how: 'alone' | 'together' | 'beside' };

/** Where every scope begins. No element has this id. */
export const ENTRY = '';

/** The ways inside one process, sub-process or event sub-process, without those inside what stands in it. */
export function waysIn(net: Net, owner: string): Way[] {
  const ways: Way[] = beginningsIn(net, owner);
  const known = new Set<string>();
  const waiting = ways.map(({ to }) => to);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = net.nodes.get(id);
    if (node === undefined || known.has(id)) continue;
    known.add(id);
    const out = waysFrom(node);
    ways.push(...out);
    waiting.push(...out.map(({ to }) => to));
  }
  return ways;
}

function beginningsIn(net: Net, owner: string): Way[] {
  const node = net.nodes.get(owner);
  const begins = (to: Node, how: Way['how']): Way => ({ from: ENTRY, to: to.id, flow: undefined, how });
  if (node?.kind === 'handler') return [begins(node.start, 'alone')];
  if (node?.kind === 'process' && net.entries.length > 0) return net.entries.map((one) => begins(one.node, 'alone'));
  const starts = node?.kind === 'process' || node?.kind === 'subProcess' ? node.inside.starts : [];
  return starts.map((start) => begins(start, starts.length > 1 ? 'together' : 'alone'));
}

function waysFrom(node: Node): Way[] {
  const { id: from } = node;
  const flows = flowsFrom(node);
  const how = flows.length > 1 && node.kind !== 'exclusive' ? 'together' : 'alone';
  const on = flows.map(({ id: flow, to }): Way => ({ from, to: to.id, flow, how }));
  if (node.kind === 'eventGateway')
    return node.arms.map(({ id: to }): Way => ({ from, to, flow: undefined, how: 'alone' }));
  if (!('watchers' in node)) return on;
  const events = node.watchers.map(({ id: to, interrupting }): Way => ({
    from,
    to,
    flow: undefined,
    how: interrupting ? 'alone' : 'beside',
  }));
  return [...on, ...events];
}

/** Every node that some of the ways lead to from there, itself among them. `until`: where to stop. */
export function reachedFrom(ways: readonly Way[], beginnings: readonly string[], until?: string): Set<string> {
  const seen = new Set<string>();
  const waiting = beginnings.filter((id) => id !== until);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const { from, to } of ways) if (from === id && to !== until) waiting.push(to);
  }
  return seen;
}
