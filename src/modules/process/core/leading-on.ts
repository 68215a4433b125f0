import type { Flow, Node } from './node.ts';

/** The flows that leave a node, each as it is drawn. */
export function flowsFrom(node: Node): readonly Flow[] {
  if (node.kind === 'parallel') return node.flows;
  if (!('exits' in node)) return [];
  const { always, choices, otherwise } = node.exits;
  return [...always, ...choices, ...(otherwise ? [otherwise] : [])];
}

/** Where tokens may go from a node without leaving its process level: also to what an event-based gateway waits for, and by events at an activity. */
export function nextOf(node: Node): Node[] {
  const along = flowsFrom(node).map(({ to }) => to);
  if (node.kind === 'eventGateway') return [...node.arms];
  return 'watchers' in node ? [...along, ...node.watchers] : along;
}
