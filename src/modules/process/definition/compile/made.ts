import type { Boundary, Node } from '../../core/node.ts';
import type { ModdleElement } from '../elements.ts';
import type { Way } from './exits.ts';
import type { Edges } from './reach.ts';

/** A node that was made of an element, and how it takes what is known only when every node has been made. */
export type Made = {
  element: ModdleElement;
  node: Node;
  /** The flows out of it, and the ids of those into it. */
  lead: (ways: readonly Way[], incoming: readonly string[]) => void;
  /** Takes a boundary event, where it can have one. */
  attach?: (boundary: Boundary) => void;
  /** Takes the flows of the scope, where it has to know from where tokens may come. */
  join?: (edges: Edges) => void;
};
