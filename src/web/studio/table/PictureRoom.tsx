import { useEffect, useRef } from 'react';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { mountDecisionEditor } from '../decision-editor.ts';
import type { TableDesk } from './use-drafting.ts';
import { tableWording } from './wording.ts';

/** The same draft in dmn-js; what is drawn there is the draft when the picture is closed. */
export default function PictureRoom({ desk }: { desk: TableDesk }) {
  const say = tableWording[useLanguage()];
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(desk);
  useEffect(() => {
    latest.current = desk;
  });
  useEffect(() => {
    if (place.current === null) return undefined;
    const editor = mountDecisionEditor(place.current, () => undefined);
    const begun = latest.current.xml;
    const opened = editor.open(begun).then(
      () => editor.save(),
      () => undefined,
    );
    return () => {
      // Opening a file alone writes it otherwise: only what was drawn is taken over.
      void opened
        .then(async (untouched) => {
          const xml = untouched === undefined ? undefined : await editor.save();
          if (xml !== undefined && xml !== untouched) latest.current.write({ xml });
        })
        .finally(() => editor.close());
    };
  }, []);
  return (
    <section className="studio-picture" aria-label={say.picture}>
      <div ref={place} className="studio-canvas" />
    </section>
  );
}
