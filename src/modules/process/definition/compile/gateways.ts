import type { Arm, EventGateway, Exclusive, Inclusive, Joining, Node, Parallel } from '../../core/node.ts';
import { idOf, isTrue, textOf, type ModdleElement } from '../elements.ts';
import { closed, noExits, type Compilation } from './compilation.ts';
import { fillChoices, flowsOf } from './exits.ts';
import type { Made } from './made.ts';
import { sourcesOf } from './reach.ts';

export function exclusiveOf(compilation: Compilation, element: ModdleElement): Made {
  const exits = noExits();
  const node: Exclusive = { kind: 'exclusive', id: idOf(element), exits: closed(exits) };
  return { element, node, lead: (ways) => fillChoices(compilation, exits, { node: element, ways }) };
}

export function inclusiveOf(compilation: Compilation, element: ModdleElement): Made {
  const exits = noExits();
  const joining: Joining[] = [];
  const id = idOf(element);
  const node: Inclusive = { kind: 'inclusive', id, joining, exits: closed(exits) };
  return {
    element,
    node,
    lead: (ways) => fillChoices(compilation, exits, { node: element, ways }),
    join: (edges) => {
      for (const edge of edges.into.get(id) ?? []) {
        if (edge.flow === undefined) continue;
        const from = sourcesOf(edge, id, edges);
        compilation.remember(element, from.size);
        joining.push({ flow: edge.flow, from });
      }
    },
  };
}

export function parallelOf(compilation: Compilation, element: ModdleElement): Made {
  const [flows, incoming]: [Parallel['flows'][number][], string[]] = [[], []];
  const node: Parallel = { kind: 'parallel', id: idOf(element), incoming, flows };
  return {
    element,
    node,
    lead: (ways, into) => {
      flows.push(...flowsOf(compilation, ways));
      incoming.push(...into);
    },
  };
}

export function eventGatewayOf(compilation: Compilation, element: ModdleElement): Made {
  if (textOf(element, 'eventGatewayType') === 'Parallel')
    compilation.refuse('parallelEventGatewayNotExecuted', element);
  const arms: Arm[] = [];
  const node: EventGateway = { kind: 'eventGateway', id: idOf(element), arms };
  return {
    element,
    node,
    lead: (ways) => {
      for (const { id, to } of flowsOf(compilation, ways)) {
        if (isArm(to)) arms.push(to);
        else compilation.refuse('eventGatewayTarget', element, id);
      }
      if (ways.length === 0) compilation.refuse('eventGatewayTarget', element);
    },
  };
}

/** Message, signal and timer events and receive tasks may follow (BPMN 2.0.2 §10.6.6). */
const isArm = (node: Node): node is Arm =>
  node.kind === 'catch' || (node.kind === 'task' && node.task === 'receive' && node.trigger !== undefined);

/** Whether a gateway or receive task may begin a process (§13.2). */
export const isInstantiating = (element: ModdleElement): boolean => isTrue(element, 'instantiate');
