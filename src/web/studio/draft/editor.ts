import BpmnModeler from 'bpmn-js/lib/Modeler';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import { ownAttributes } from './own-attributes.ts';
import { addingActs } from './adding-acts.ts';
import { benchOf } from './bench.ts';
import { elementOf, type BpmnShape, type DraftActs } from './drawn.ts';
import { activityActs, eventActs } from './saying-acts.ts';
import { partOf, type DraftPart } from './parts.ts';

/** What is written on an element of the picture; its look is a class. */
export type DraftMark = { element: string; look: string; text: string };

/**
 * The drawing of a model with the same acts by list and keyboard as with the mouse, all of them undone one by one. `changed` is told
 * after every one, `chosen` when a part is chosen in the picture.
 */
export type DraftEditor = DraftActs & {
  open: (xml: string) => Promise<void>;
  save: () => Promise<string>;
  parts: () => DraftPart[];
  choose: (id: string) => void;
  rename: (id: string, name: string) => void;
  /** An empty value takes the attribute away. */
  setFacts: (id: string, facts: Readonly<Record<string, string>>) => void;
  /** Empty: the way has no condition. */
  setCondition: (flow: string, text: string) => void;
  connect: (from: string, to: string) => void;
  remove: (id: string) => void;
  undo: () => void;
  redo: () => void;
  mark: (marks: readonly DraftMark[]) => void;
  close: () => void;
};

type Registry = { getAll: () => readonly BpmnShape[]; get: (id: string) => BpmnShape | undefined };
type Modeling = {
  updateProperties: (element: BpmnShape, properties: object) => void;
  connect: (from: BpmnShape, to: BpmnShape) => void;
  removeElements: (elements: readonly BpmnShape[]) => void;
};
type Canvas = {
  zoom: (level: string) => void;
  scrollToElement: (element: string) => void;
  addMarker: (element: string, look: string) => void;
  removeMarker: (element: string, look: string) => void;
};
type Overlays = {
  add: (element: string, overlay: { position: object; html: HTMLElement }) => string;
  remove: (filter: string) => void;
};
type Told = { changed: () => void; chosen: (id: string | undefined) => void };

/** bpmn-js with palette and context pad. Its mark stays where its licence wants it. */
export function mountDraftEditor(container: HTMLElement, told: Told): DraftEditor {
  const modeler = new BpmnModeler({ container, moddleExtensions: { ow: ownAttributes } });
  const bench = benchOf(modeler);
  modeler.on('commandStack.changed', told.changed);
  modeler.on('selection.changed', ({ newSelection }: { newSelection: readonly BpmnShape[] }) =>
    told.chosen(newSelection.length === 1 ? newSelection[0]?.id : undefined),
  );
  const canvas = () => modeler.get<Canvas>('canvas');
  return {
    open: async (xml) => {
      await modeler.importXML(xml);
      canvas().zoom('fit-viewport');
    },
    save: async () => (await modeler.saveXML({ format: true })).xml ?? '',
    parts: () => modeler.get<Registry>('elementRegistry').getAll().flatMap(partIn),
    choose: (id) => {
      modeler.get<{ select: (element: BpmnShape) => void }>('selection').select(elementOf(modeler, id));
      canvas().scrollToElement(id);
    },
    ...actsOn(modeler),
    ...addingActs(bench),
    ...eventActs(bench),
    ...activityActs(bench),
    mark: marking(modeler, canvas),
    close: () => modeler.destroy(),
  };
}

function actsOn(
  modeler: BpmnModeler,
): Pick<DraftEditor, 'rename' | 'setFacts' | 'setCondition' | 'connect' | 'remove' | 'undo' | 'redo'> {
  const modeling = () => modeler.get<Modeling>('modeling');
  const update = (id: string, properties: object) => modeling().updateProperties(elementOf(modeler, id), properties);
  const stack = () => modeler.get<{ undo: () => void; redo: () => void }>('commandStack');
  return {
    rename: (id, name) => update(id, { name: name === '' ? undefined : name }),
    setFacts: (id, facts) =>
      update(
        id,
        Object.fromEntries(Object.entries(facts).map(([fact, said]) => [`ow:${fact}`, said === '' ? undefined : said])),
      ),
    setCondition: (flow, text) => {
      const make = modeler.get<{ create: (type: string, facts: object) => unknown }>('bpmnFactory');
      const expression = text === '' ? undefined : make.create('bpmn:FormalExpression', { body: text });
      update(flow, { conditionExpression: expression });
    },
    connect: (from, to) => modeling().connect(elementOf(modeler, from), elementOf(modeler, to)),
    remove: (id) => modeling().removeElements([elementOf(modeler, id)]),
    undo: () => stack().undo(),
    redo: () => stack().redo(),
  };
}

const partIn = ({ type, businessObject, labelTarget }: BpmnShape): DraftPart[] =>
  businessObject === undefined || labelTarget !== undefined ? [] : partOf(type, businessObject);

/** Marks replace those before; of several at one element all words are said. An element that is gone is left out. */
function marking(modeler: BpmnModeler, canvas: () => Canvas): DraftEditor['mark'] {
  let before: { element: string; look: string; overlay: string }[] = [];
  return (marks) => {
    const [registry, overlays] = [modeler.get<Registry>('elementRegistry'), modeler.get<Overlays>('overlays')];
    for (const { element, look, overlay } of before) {
      overlays.remove(overlay);
      if (registry.get(element) !== undefined) canvas().removeMarker(element, look);
    }
    before = marks
      .filter(({ element }) => registry.get(element) !== undefined)
      .map(({ element, look, text }, place) => {
        const html = document.createElement('span');
        html.className = `drawn-mark ${look}-mark`;
        html.textContent = text;
        canvas().addMarker(element, look);
        return {
          element,
          look,
          overlay: overlays.add(element, { position: { top: -14 - (place % 2), left: -6 }, html }),
        };
      });
  };
}
