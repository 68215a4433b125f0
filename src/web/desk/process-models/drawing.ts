import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

export type Zoom = 'in' | 'out' | 'fit';

/** A drawing to look at. `open` rejects when the text cannot be drawn. */
export type Sheet = { open: (xml: string) => Promise<void>; zoom: (how: Zoom) => void; close: () => void };

type Canvas = { zoom: (level?: number | 'fit-viewport', center?: 'auto') => number };

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
    open: async (xml) => {
      await viewer.importXML(xml);
      zoom('fit');
    },
    zoom,
    close: () => viewer.destroy(),
  };
}
