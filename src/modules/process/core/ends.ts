import type { Net } from './net.ts';
import type { Flow, Node } from './node.ts';

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

const isLast = (node: Node | undefined) =>
  node !== undefined && ('exits' in node ? targetsOf(node) : nextOf(node)).length === 0;

const isEnd = (node: Node | undefined) => (node?.kind === 'passing' || node?.kind === 'throw') && node.ends === true;

/** Where tokens may go from a node without leaving its process level. */
function nextOf(node: Node): Node[] {
  switch (node.kind) {
    case 'process':
    case 'handler':
      return [];
    case 'parallel':
      return node.flows.map(({ to }) => to);
    case 'eventGateway':
      return [...node.arms];
    case 'task':
    case 'subProcess':
      return [...targetsOf(node), ...node.watchers];
    default:
      return targetsOf(node);
  }
}

function targetsOf({ exits: { always, choices, otherwise } }: Extract<Node, { exits: unknown }>): Node[] {
  const flows: Flow[] = [...always, ...choices, ...(otherwise ? [otherwise] : [])];
  return flows.map(({ to }) => to);
}
