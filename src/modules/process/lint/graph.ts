import { grouped } from '../../../kernel/grouped.ts';
import type { Net } from '../core/net.ts';
import type { Exits, Flow, Node } from '../core/node.ts';

/** A way from a node to another one. `inward`: not on, but into what the node holds. */
export type Way = { from: string; to: string; inward?: true };

/** The ways of a whole model, those into its sub-processes too. */
export type Graph = {
  starts: readonly string[];
  outOf: (id: string) => readonly Way[];
  into: (id: string) => readonly Way[];
};

export function graphOf({ nodes, entries, root }: Net): Graph {
  const ways = [...nodes.values()].flatMap(waysFrom);
  const [outOf, into] = [grouped(ways, ({ from }) => from), grouped(ways, ({ to }) => to)];
  const begins = entries.length > 0 ? entries.map(({ node }) => node.id) : root.inside.starts.map(({ id }) => id);
  return {
    starts: [...begins, ...root.inside.handlers.map(({ id }) => id)],
    outOf: (id) => outOf.get(id) ?? [],
    into: (id) => into.get(id) ?? [],
  };
}

function waysFrom(node: Node): Way[] {
  switch (node.kind) {
    case 'process':
      return [];
    case 'handler':
      return [{ from: node.id, to: node.start.id, inward: true }];
    case 'eventGateway':
      return node.arms.map(({ id }) => ({ from: node.id, to: id }));
    case 'parallel':
      return alongFlows(node.id, node.flows);
    case 'task':
      return [
        ...alongFlows(node.id, flowsOf(node.exits)),
        ...node.watchers.map(({ id }) => ({ from: node.id, to: id })),
      ];
    case 'subProcess':
      return [
        ...alongFlows(node.id, flowsOf(node.exits)),
        ...node.watchers.map(({ id }) => ({ from: node.id, to: id })),
        ...[...node.inside.starts, ...node.inside.handlers].map(({ id }) => ({
          from: node.id,
          to: id,
          inward: true as const,
        })),
      ];
    default:
      return alongFlows(node.id, flowsOf(node.exits));
  }
}

const alongFlows = (from: string, flows: readonly Flow[]) => flows.map(({ to }) => ({ from, to: to.id }));

const flowsOf = ({ always, choices, otherwise }: Exits): Flow[] => [
  ...always,
  ...choices,
  ...(otherwise === undefined ? [] : [otherwise]),
];
