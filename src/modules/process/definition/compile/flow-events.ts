import type { Boundary, Catch, Node, Passing, Throw } from '../../core/node.ts';
import { idOf, isFalse, type ModdleElement } from '../elements.ts';
import { closed, noExits, type Compilation, type OpenExits } from './compilation.ts';
import { fillExits } from './exits.ts';
import type { Made } from './made.ts';
import { definitionOf, thrownOf, triggerOf } from './triggers.ts';

/** An event whose exits are those of an activity. */
function made(compilation: Compilation, element: ModdleElement, node: (exits: OpenExits) => Node): Made {
  const exits = noExits();
  return { element, node: node(exits), lead: (ways) => fillExits(compilation, exits, { node: element, ways }) };
}

const passingOf = (compilation: Compilation, element: ModdleElement): Made =>
  made(compilation, element, (exits): Passing => ({ kind: 'passing', id: idOf(element), exits: closed(exits) }));

/** A start event; what triggers it is the business of the scope that it begins. */
export function startOf(compilation: Compilation, element: ModdleElement): Made {
  const start = passingOf(compilation, element);
  return {
    ...start,
    lead: (ways, incoming) => {
      start.lead(ways, incoming);
      if (incoming.length > 0) compilation.refuse('flowIntoStart', element);
    },
  };
}

export function endOf(compilation: Compilation, element: ModdleElement): Made | undefined {
  const definition = definitionOf(compilation, element);
  const result = typeof definition === 'object' ? thrownOf(compilation, element, definition) : undefined;
  if (definition !== 'none' && result === undefined) return undefined;
  const exits = closed(noExits());
  const id = idOf(element);
  const node: Passing | Throw =
    result === undefined
      ? { kind: 'passing', id, exits, ends: true }
      : { kind: 'throw', id, result, exits, ends: true };
  const lead: Made['lead'] = (ways) => {
    if (ways.length > 0) compilation.refuse('flowOutOfEnd', element);
  };
  return { element, node, lead };
}

/** An intermediate event that throws; one without a definition, or the source of a link, is gone through. */
export function throwOf(compilation: Compilation, element: ModdleElement): Made | undefined {
  const definition = definitionOf(compilation, element);
  if (definition === 'none' || definition?.$type === 'bpmn:LinkEventDefinition') return passingOf(compilation, element);
  const result = definition && thrownOf(compilation, element, definition);
  return (
    result &&
    made(compilation, element, (exits): Throw => ({ kind: 'throw', id: idOf(element), result, exits: closed(exits) }))
  );
}

export function catchOf(compilation: Compilation, element: ModdleElement): Made | undefined {
  const definition = definitionOf(compilation, element);
  if (definition === 'none') compilation.refuse('triggerMissing', element);
  if (typeof definition !== 'object') return undefined;
  if (definition.$type === 'bpmn:LinkEventDefinition') return passingOf(compilation, element);
  const trigger = triggerOf(compilation, { event: element, definition, allowed: ['message', 'signal', 'timer'] });
  return (
    trigger &&
    made(compilation, element, (exits): Catch => ({ kind: 'catch', id: idOf(element), trigger, exits: closed(exits) }))
  );
}

const AT_BOUNDARY = ['message', 'signal', 'timer', 'error', 'escalation'] as const;

export function boundaryOf(compilation: Compilation, element: ModdleElement): (Made & { node: Boundary }) | undefined {
  const definition = definitionOf(compilation, element);
  if (definition === 'none') compilation.refuse('triggerMissing', element);
  if (typeof definition !== 'object') return undefined;
  const trigger = triggerOf(compilation, { event: element, definition, allowed: AT_BOUNDARY });
  if (trigger === undefined) return undefined;
  const asksToGoOn = isFalse(element, 'cancelActivity');
  // An error always interrupts (BPMN 2.0.2 table 10.91).
  if (asksToGoOn && trigger.on === 'error') compilation.warn('errorAlwaysInterrupts', element);
  const exits = noExits();
  const interrupting = !asksToGoOn || trigger.on === 'error';
  const node: Boundary = { kind: 'boundary', id: idOf(element), trigger, interrupting, exits: closed(exits) };
  return { element, node, lead: (ways) => fillExits(compilation, exits, { node: element, ways }) };
}
