import type { Net } from './net.ts';
import type { Flow, Node } from './node.ts';

/** The end events of a process itself and of its event sub-processes, not those of sub-processes and called processes. */
export function endsOfProcess(net: Net): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting: Node[] = [...net.entries.map(({ node }) => node), ...net.root.inside.starts];
  waiting.push(...net.root.inside.handlers.map(({ start }) => start));
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node.id)) continue;
    seen.add(node.id);
    waiting.push(...nextOf(node));
  }
  return new Set([...seen].filter((id) => isEnd(net.nodes.get(id))));
}

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
