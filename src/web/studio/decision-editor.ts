import DecisionModeler from 'dmn-js/lib/Modeler';
import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn.css';
import type { Editor } from './editor.ts';

/** dmn-js. A model opens with its first table, since that is what people come to read. */
export function mountDecisionEditor(container: HTMLElement, changed: () => void): Editor {
  const modeler = new DecisionModeler({ container });
  modeler.on('views.changed', changed);
  return {
    open: async (xml) => {
      await modeler.importXML(xml);
      const table = modeler.getViews().find(({ type }) => type === 'decisionTable');
      if (table !== undefined) await modeler.open(table);
    },
    save: async () => (await modeler.saveXML({ format: true })).xml,
    parts: () =>
      modeler.getViews().map(({ id, name, element, type }) => ({
        id,
        kind: type,
        name: name ?? element.name ?? '',
        leadsTo: [],
      })),
    close: () => modeler.destroy(),
  };
}
