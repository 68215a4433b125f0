import type { Net } from './net.ts';
import { flowsFrom, nextOf } from './leading-on.ts';
import type { Node } from './node.ts';

/** The end events of a process itself and of its event sub-processes, not those of sub-processes and called processes. */
export function endsOfProcess(net: Net): ReadonlySet<string> {
  const standby = net.root.inside.handlers.map(({ start }) => start);
  return new Set([...reachedFrom([...beginningsOf(net), ...standby])].filter((id) => isEnd(net.nodes.get(id))));
}

/** Where tokens of the process itself end: at end events, and at whatever has no way out. */
export function lastOfProcess(net: Net): ReadonlySet<string> {
  return new Set([...nodesOfProcess(net)].filter((id) => isLast(net.nodes.get(id))));
}

/** The nodes of a process itself, not those inside its sub-processes. */
export const nodesOfProcess = (net: Net): ReadonlySet<string> => reachedFrom(beginningsOf(net));

const beginningsOf = (net: Net): Node[] => [...net.entries.map(({ node }) => node), ...net.root.inside.starts];

function reachedFrom(nodes: readonly Node[]): Set<string> {
  const seen = new Set<string>();
  const waiting = [...nodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node.id)) continue;
    seen.add(node.id);
    waiting.push(...nextOf(node));
  }
  return seen;
}

/** An activity that can only be left by an event at it is the last all the same. */
const isLast = (node: Node | undefined) =>
  node !== undefined && flowsFrom(node).length === 0 && (node.kind !== 'eventGateway' || node.arms.length === 0);

const isEnd = (node: Node | undefined) => (node?.kind === 'passing' || node?.kind === 'throw') && node.ends === true;
