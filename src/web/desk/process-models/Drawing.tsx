import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { readModelFile } from '../../api/process-models.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { mountDrawing, type Mark, type Sheet, type Zoom } from './drawing.ts';
import { processModelsWording } from './wording.ts';

const KEYS: Readonly<Record<string, Zoom>> = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit' };
const ZOOMS = ['in', 'out', 'fit'] as const satisfies readonly Zoom[];

/** `title`: what it is called where a page shows more than one. */
type DrawingProps = { item: string; version: number; marks?: readonly Mark[]; title?: string };

/** The model as it was drawn, fitted to its frame; larger and smaller by buttons and keys. */
export function Drawing({ item, version, marks, title }: DrawingProps) {
  const say = processModelsWording[useLanguage()];
  const { data: xml, isError } = useQuery({
    queryKey: ['process-models', item, version],
    queryFn: ({ signal }) => readModelFile(item, version, signal),
  });
  const { frame, place, zoom, failed } = useDrawing(xml, marks);
  return (
    <>
      {(failed || isError) && <p role="alert">{say.notDrawn}</p>}
      <div className="models-zoom">
        {ZOOMS.map((how) => (
          <button key={how} type="button" className="button button-plain" onClick={() => zoom(how)}>
            {say.zoom[how]}
          </button>
        ))}
        <span className="fine">{say.zoom.keys}</span>
      </div>
      <section className="models-picture" aria-label={title ?? say.drawing} ref={frame}>
        <div className="models-canvas" ref={place} />
      </section>
    </>
  );
}

function useDrawing(xml: string | undefined, marks: readonly Mark[] | undefined) {
  const frame = useRef<HTMLElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const sheet = useRef<Sheet>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (place.current === null || xml === undefined) return undefined;
    const mounted = mountDrawing(place.current);
    sheet.current = mounted;
    mounted.open(xml, marks).catch(() => setFailed(true));
    return () => mounted.close();
  }, [xml, marks]);
  const zoom = (how: Zoom) => sheet.current?.zoom(how);
  useEffect(() => {
    const room = frame.current;
    const press = (event: KeyboardEvent) => {
      const how = KEYS[event.key];
      if (how === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      sheet.current?.zoom(how);
    };
    room?.addEventListener('keydown', press);
    return () => room?.removeEventListener('keydown', press);
  }, []);
  return { frame, place, zoom, failed };
}
