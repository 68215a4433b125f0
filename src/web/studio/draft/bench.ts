import type BpmnModeler from 'bpmn-js/lib/Modeler';
import type { Trigger } from './constructs.ts';
import { elementOf, type BpmnShape } from './drawn.ts';
import type { Inner } from './executed.ts';

type Place = { x: number; y: number };
type Modeling = {
  createShape: (...made: [shape: BpmnShape, place: Place, parent: BpmnShape, hints?: object]) => BpmnShape;
  updateProperties: (element: BpmnShape, properties: object) => void;
  updateModdleProperties: (element: BpmnShape, inner: Inner, properties: object) => void;
};
type Factory = { create: (type: string, facts: object) => Inner };
type Shapes = { createShape: (facts: object) => BpmnShape };
type Placing = { append: (source: BpmnShape, shape: BpmnShape) => BpmnShape };

/** The tools of the drawing program with which its elements are made and changed. */
export type Bench = {
  modeling: () => Modeling;
  shapes: () => Shapes;
  placing: () => Placing;
  make: Factory['create'];
  element: (id: string) => BpmnShape;
  update: (id: string, properties: object) => void;
  /** Several changes that are one act: undone and done again at once. */
  together: <Value>(act: () => Value) => Value;
  /** The sheet, or the first pool on it. */
  sheet: () => BpmnShape;
};

export function benchOf(modeler: BpmnModeler): Bench {
  const modeling = () => modeler.get<Modeling>('modeling');
  const element = (id: string) => elementOf(modeler, id);
  return {
    modeling,
    shapes: () => modeler.get<Shapes>('elementFactory'),
    placing: () => modeler.get<Placing>('autoPlace'),
    make: (type, facts) => modeler.get<Factory>('bpmnFactory').create(type, facts),
    element,
    update: (id, properties) => modeling().updateProperties(element(id), properties),
    together: togetherIn(modeler),
    sheet: () => {
      const root = modeler.get<{ getRootElement: () => BpmnShape }>('canvas').getRootElement();
      return root.children?.find(({ type }) => type === 'bpmn:Participant') ?? root;
    },
  };
}

export const definitionType = (on: Trigger) => `bpmn:${on.charAt(0).toUpperCase()}${on.slice(1)}EventDefinition`;

function togetherIn(modeler: BpmnModeler) {
  type Stack = { register: (name: string, handler: object) => void; execute: (name: string, context: object) => void };
  const stack = () => modeler.get<Stack>('commandStack');
  const name = 'draft.together';
  stack().register(name, { preExecute: ({ act }: { act: () => void }) => act() });
  return <Value>(act: () => Value): Value => {
    const made: { value: Value }[] = [];
    stack().execute(name, { act: () => made.push({ value: act() }) });
    const [first] = made;
    if (first === undefined) throw new Error('an act is done when it is executed');
    return first.value;
  };
}
