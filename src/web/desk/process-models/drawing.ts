import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

export type Zoom = 'in' | 'out' | 'fit';

/** What an element is marked with: a class for its look, and a word beside it, since colour alone tells nobody. */
export type Mark = { element: string; look: string; text: string };

/** A drawing to look at. `open` rejects when the text cannot be drawn. */
export type Sheet = {
  open: (xml: string, marks?: readonly Mark[]) => Promise<void>;
  zoom: (how: Zoom) => void;
  close: () => void;
};

type Canvas = {
  zoom: (level?: number | 'fit-viewport', center?: 'auto') => number;
  addMarker: (element: string, look: string) => void;
};
type Registry = { get: (element: string) => { waypoints?: unknown } | undefined };
type Overlays = { add: (element: string, overlay: { position: object; html: HTMLElement }) => void };

const STEP = 1.25;

/** bpmn-js without its tools. Its mark stays where its licence wants it. */
export function mountDrawing(container: HTMLElement): Sheet {
  const viewer = new NavigatedViewer({ container });
  const zoom = (how: Zoom) => {
    const canvas = viewer.get<Canvas>('canvas');
    if (how === 'fit') canvas.zoom('fit-viewport', 'auto');
    else canvas.zoom(canvas.zoom() * (how === 'in' ? STEP : 1 / STEP), 'auto');
  };
  return {
    open: async (xml, marks = []) => {
      await viewer.importXML(xml);
      for (const mark of marks) put(viewer, mark);
      zoom('fit');
    },
    zoom,
    close: () => viewer.destroy(),
  };
}

/** An element that this drawing does not have is left out; a flow has no corner to write a word at. */
function put(viewer: NavigatedViewer, { element, look, text }: Mark): void {
  const drawn = viewer.get<Registry>('elementRegistry').get(element);
  if (drawn === undefined) return;
  viewer.get<Canvas>('canvas').addMarker(element, look);
  if (drawn.waypoints !== undefined) return;
  const html = document.createElement('span');
  html.className = `drawn-mark ${look}-mark`;
  html.textContent = text;
  viewer.get<Overlays>('overlays').add(element, { position: { top: -14, left: -6 }, html });
}
