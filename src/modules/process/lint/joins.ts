import type { Net } from '../core/net.ts';
import type { Node } from '../core/node.ts';
import { dominatorsOf, type Dominators } from '../core/dominators.ts';
import type { Graph } from './graph.ts';
import type { Remark } from './model.ts';

/** Parallel gateways that wait for ways of which only one is taken, with the place where they part. */
export function choicesJoinedAsAll({ nodes }: Net, graph: Graph): Remark[] {
  const dominators = dominatorsOf(graph);
  return [...nodes.values()].flatMap((node): Remark[] => {
    if (node.kind !== 'parallel' || node.incoming.length < 2) return [];
    const choice = choiceBefore(node.id, { nodes, graph, dominators });
    return choice === undefined ? [] : [{ code: 'choiceJoinedAsAll', elements: [choice, node.id] }];
  });
}

type Sight = { nodes: Net['nodes']; graph: Graph; dominators: Dominators };

function choiceBefore(join: string, { nodes, graph, dominators }: Sight): string | undefined {
  const before = graph
    .into(join)
    .map(({ from }) => from)
    .filter(dominators.isReached);
  for (const [place, one] of before.entries())
    for (const other of before.slice(place + 1)) {
      const parting = dominators.nearestOfBoth(one, other);
      const node = parting === undefined ? undefined : nodes.get(parting);
      if (node !== undefined && isChoice(node)) return node.id;
    }
  return undefined;
}

/** Where only one of the ways is taken. An activity that an event interrupts is left either way. */
function isChoice(node: Node): boolean {
  switch (node.kind) {
    case 'exclusive':
    case 'eventGateway':
      return true;
    case 'task':
    case 'subProcess':
      return node.exits.always.length < 2 && node.watchers.some(({ interrupting }) => interrupting);
    default:
      return false;
  }
}
