import { grouped } from '../../../kernel/grouped.ts';
import { nextOf } from '../core/leading-on.ts';
import type { Net } from '../core/net.ts';
import type { Node } from '../core/node.ts';

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
  const on = nextOf(node).map(({ id: to }): Way => ({ from: node.id, to }));
  return [...on, ...heldIn(node).map(({ id: to }): Way => ({ from: node.id, to, inward: true }))];
}

function heldIn(node: Node): readonly Node[] {
  if (node.kind === 'handler') return [node.start];
  return node.kind === 'subProcess' ? [...node.inside.starts, ...node.inside.handlers] : [];
}
