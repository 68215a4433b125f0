import type { Passing } from '../../core/node.ts';
import { referenceOf, type ModdleElement } from '../elements.ts';
import { localOf } from '../references.ts';
import type { Compilation } from './compilation.ts';
import { findLink, inOrder, type Connection } from './flows.ts';
import { isInstantiating } from './gateways.ts';
import type { Made } from './made.ts';
import { grouped, reachableFrom, type Edge, type Edges } from './reach.ts';

/** What a process, sub-process or event sub-process holds, joined together. */
export type Inside = {
  made: ReadonlyMap<string, Made>;
  edges: Edges;
  starts: readonly Start[];
  /** Everything that no flow leads to and that may begin by itself (BPMN 2.0.2 §10.5.2). */
  loose: readonly Made[];
};

export type Start = { node: Passing; element: ModdleElement };

/** Tells every node of the flows that lead from it and to it. */
export function connect(made: Inside['made'], connections: readonly Connection[]): void {
  const outOf = grouped(connections, ({ from }) => from);
  const into = grouped(connections, ({ to }) => to);
  for (const { element, node, lead } of made.values()) {
    const ways = inOrder(element, outOf.get(node.id) ?? []).flatMap(({ element: flow, to }) => {
      const target = made.get(to)?.node;
      return target === undefined ? [] : [{ element: flow, to: target }];
    });
    lead(
      ways,
      (into.get(node.id) ?? []).map(({ flow }) => flow),
    );
  }
}

/** Puts each boundary event at its activity, which a token may leave by it. */
export function attachBoundaries(compilation: Compilation, made: Inside['made']): Edge[] {
  return [...made.values()].flatMap(({ element, node }): Edge[] => {
    if (node.kind !== 'boundary') return [];
    const host = made.get(localOf(referenceOf(element, 'attachedToRef') ?? ''));
    if (host?.attach === undefined) {
      // A host that was refused is refused by its own name.
      const isRefused =
        host === undefined && /(Task|SubProcess|Transaction|CallActivity)$/.test(typeOfHost(compilation, element));
      if (!isRefused) compilation.refuse('boundaryHostMissing', element);
      return [];
    }
    host.attach(node);
    return [{ from: host.node.id, to: node.id }];
  });
}

const typeOfHost = (compilation: Compilation, boundary: ModdleElement) =>
  compilation.referred(boundary, 'attachedToRef')?.$type ?? '';

export const startsAmong = (made: Inside['made']): Start[] =>
  [...made.values()].flatMap(({ element, node }) =>
    element.$type === 'bpmn:StartEvent' && node.kind === 'passing' ? [{ node, element }] : [],
  );

export function looseAmong(made: Inside['made'], { into }: Edges): Made[] {
  return [...made.values()].filter(
    ({ element, node }) =>
      !into.has(node.id) &&
      node.kind !== 'boundary' &&
      element.$type !== 'bpmn:StartEvent' &&
      !(element.$type === 'bpmn:IntermediateCatchEvent' && findLink(element) !== undefined),
  );
}

/** Where a process may be begun besides its start events (§13.2). */
export const instantiatingIn = ({ loose }: Inside): Made[] => loose.filter(({ element }) => isInstantiating(element));

/** Says of every node that no token comes to. */
export function warnUnreachable(compilation: Compilation, { made, edges }: Inside, begins: readonly string[]): void {
  const reached = reachableFrom(begins, edges);
  for (const { element, node } of made.values()) if (!reached.has(node.id)) compilation.warn('unreachable', element);
}
