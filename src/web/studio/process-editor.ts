import BpmnModeler from 'bpmn-js/lib/Modeler';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import type { Editor, Part } from './editor.ts';

type Shape = { id: string; type: string; businessObject?: BusinessObject; labelTarget?: unknown };
type BusinessObject = { id: string; name?: string; outgoing?: readonly { targetRef?: BusinessObject }[] };
type Registry = { getAll: () => readonly Shape[] };

/** What stands on the sheet itself and not on it: a list of parts does without it. */
const NO_PARTS = new Set(['bpmn:Process', 'bpmn:Collaboration', 'bpmn:SequenceFlow', 'bpmn:MessageFlow', 'label']);

/** bpmn-js, with palette and context pad. Its mark stays where its licence wants it. */
export function mountProcessEditor(container: HTMLElement, changed: () => void): Editor {
  const modeler = new BpmnModeler({ container });
  modeler.on('commandStack.changed', changed);
  return {
    open: async (xml) => {
      await modeler.importXML(xml);
      modeler.get<{ zoom: (level: string) => void }>('canvas').zoom('fit-viewport');
    },
    save: async () => (await modeler.saveXML({ format: true })).xml ?? '',
    parts: () => modeler.get<Registry>('elementRegistry').getAll().flatMap(partOf),
    close: () => modeler.destroy(),
  };
}

function partOf({ type, businessObject, labelTarget }: Shape): Part[] {
  if (businessObject === undefined || labelTarget !== undefined || NO_PARTS.has(type)) return [];
  const { id, name = '', outgoing = [] } = businessObject;
  const leadsTo = outgoing.flatMap(({ targetRef }) =>
    targetRef === undefined ? [] : [targetRef.name ?? targetRef.id],
  );
  return [{ id, kind: type.replace('bpmn:', ''), name, leadsTo }];
}
