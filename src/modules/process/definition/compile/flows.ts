import { elementsOf, idOf, isTrue, referenceOf, textOf, type ModdleElement } from '../elements.ts';
import { localOf } from '../references.ts';
import type { Compilation } from './compilation.ts';
import type { Made } from './made.ts';
import type { Edge } from './reach.ts';

/** What was made of the elements of one scope, by id, and the elements that a flow may name. */
export type Found = { made: ReadonlyMap<string, Made>; elements: readonly ModdleElement[] };

export type Connection = Edge & { flow: string; element: ModdleElement };

/** The flows of a scope between what was made. A flow at something that was refused is not missed: the model is refused anyway. */
export function connectionsOf(compilation: Compilation, { made, elements }: Found): Connection[] {
  const here = new Set(elements.map(idOf));
  const handlers = new Map(elements.filter(isHandler).map((element) => [idOf(element), element]));
  return elements.flatMap((element): Connection[] => {
    if (element.$type !== 'bpmn:SequenceFlow') return [];
    const from = localOf(referenceOf(element, 'sourceRef') ?? '');
    const to = localOf(referenceOf(element, 'targetRef') ?? '');
    const stranger = [from, to].find((id) => !here.has(id));
    if (stranger !== undefined) {
      const isElsewhere = compilation.document.elements[stranger] !== undefined;
      compilation.refuse(isElsewhere ? 'flowCrossesScope' : 'flowDangling', element, stranger);
      return [];
    }
    for (const id of [from, to]) refuseHandler(compilation, handlers.get(id));
    return made.has(from) && made.has(to) ? [{ flow: idOf(element), from, to, element }] : [];
  });
}

const isHandler = (element: ModdleElement) => isTrue(element, 'triggeredByEvent');

/** An event sub-process begins by its event, and has no flows (§13.5.4). */
function refuseHandler(compilation: Compilation, handler: ModdleElement | undefined): void {
  if (handler !== undefined) compilation.refuse('eventSubProcessConnected', handler);
}

/** From each throwing link to the one catching link of its name in the same scope (BPMN 2.0.2 §10.5.6). */
export function linksOf(compilation: Compilation, { made, elements }: Found): Connection[] {
  const links = elements.filter((element) => made.has(idOf(element)) && findLink(element) !== undefined);
  const targets = links.filter(({ $type }) => $type === 'bpmn:IntermediateCatchEvent');
  return links.flatMap((element): Connection[] => {
    if (element.$type !== 'bpmn:IntermediateThrowEvent') return [];
    const [target, ...others] = targets.filter((one) => findLink(one) === findLink(element));
    if (target === undefined) compilation.refuse('linkTargetMissing', element, findLink(element) ?? '');
    else if (others.length > 0) compilation.refuse('linkTargetAmbiguous', element, findLink(element) ?? '');
    else return [{ flow: idOf(element), from: idOf(element), to: idOf(target), element }];
    return [];
  });
}

/** The name of a link; undefined for an event that is none. */
export function findLink(event: ModdleElement): string | undefined {
  const definition = elementsOf(event, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:LinkEventDefinition');
  return definition && (textOf(definition, 'name') ?? textOf(event, 'name') ?? '');
}

/** Out of a node in the order in which the node lists them, where it does, else in that of the file: the first open way is taken. */
export function inOrder(node: ModdleElement, connections: readonly Connection[]): readonly Connection[] {
  const places = new Map(elementsOf(node, 'outgoing').map((flow, place) => [idOf(flow), place]));
  if (!connections.every(({ flow }) => places.has(flow))) return connections;
  return connections.toSorted((one, other) => (places.get(one.flow) ?? 0) - (places.get(other.flow) ?? 0));
}
