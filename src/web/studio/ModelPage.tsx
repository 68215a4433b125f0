import { useEffect, useRef, useState, type ChangeEvent, type RefObject } from 'react';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import { useDocumentTitle } from '../desk/shell/use-document-title.ts';
import { fieldId, sizeText } from '../ui/index.ts';
import type { Editor, MountEditor, Part } from './editor.ts';
import { PartTable } from './PartTable.tsx';
import { saveFile } from './save-file.ts';
import { studioWording } from './wording.ts';

/** Larger than any model that a person can still read. */
const MAX_BYTES = 2 * 1024 * 1024;

export type ModelKind = 'process' | 'decision';

export type ModelPageProps = { kind: ModelKind; extension: string; sample: string; mount: MountEditor };

/** A model file from this computer, drawn and as a list; it is saved on this computer again and sent nowhere. */
export function ModelPage({ kind, extension, sample, mount }: ModelPageProps) {
  const language = useLanguage();
  const say = studioWording[language];
  useDocumentTitle(say.titles[kind]);
  const { place, parts, open, save } = useEditor(mount, sample);
  const [trouble, setTrouble] = useState<string>();

  const openFile = async ({ target: { files } }: ChangeEvent<HTMLInputElement>) => {
    const file = files?.[0];
    if (file === undefined) return;
    if (file.size > MAX_BYTES) return setTrouble(say.tooLarge(sizeText(MAX_BYTES, language)));
    setTrouble((await open(await file.text())) ? undefined : say.unreadable[kind]);
  };

  return (
    <div className="studio">
      <h1>{say.titles[kind]}</h1>
      <p>{say.local}</p>
      {trouble !== undefined && <p role="alert">{trouble}</p>}
      <div className="studio-acts">
        <label htmlFor={fieldId('model')}>{say.open(extension, sizeText(MAX_BYTES, language))}</label>
        <input id={fieldId('model')} type="file" accept={extension} onChange={(event) => void openFile(event)} />
        <button
          type="button"
          className="button button-plain"
          onClick={() => void save().then((xml) => saveFile(`${kind}${extension}`, xml))}
        >
          {say.save}
        </button>
      </div>
      <section className="studio-picture" aria-label={say.picture}>
        <div ref={place} className="studio-canvas" />
      </section>
      <PartTable parts={parts} language={language} />
    </div>
  );
}

type Desk = {
  place: RefObject<HTMLDivElement | null>;
  parts: readonly Part[];
  /** False when the text is no model of this kind; the drawing stays as it was. */
  open: (xml: string) => Promise<boolean>;
  save: () => Promise<string>;
};

function useEditor(mount: MountEditor, sample: string): Desk {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(null);
  const [parts, setParts] = useState<readonly Part[]>([]);

  const open = async (xml: string): Promise<boolean> => {
    const drawn = editor.current;
    if (drawn === null) return false;
    const before = await drawn.save().catch(() => sample);
    try {
      await drawn.open(xml);
      return true;
    } catch {
      await drawn.open(before);
      return false;
    } finally {
      setParts(drawn.parts());
    }
  };

  useEffect(() => {
    if (place.current === null) return undefined;
    const mounted = mount(place.current, () => setParts(mounted.parts()));
    editor.current = mounted;
    void mounted.open(sample).then(() => setParts(mounted.parts()));
    return () => mounted.close();
  }, [mount, sample]);

  return { place, parts, open, save: () => editor.current?.save() ?? Promise.resolve(sample) };
}
