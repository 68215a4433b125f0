import { useEffect, useRef, useState, type RefObject } from 'react';
import { mountDraftEditor, type DraftEditor } from './editor.ts';
import type { DraftPart } from './parts.ts';

export type DraftDesk = {
  parts: readonly DraftPart[];
  chosen: DraftPart | undefined;
  choose: (id: string | undefined) => void;
  /** Counts what was done to the drawing since it was opened. */
  turn: number;
  isBroken: boolean;
  /** False where the text cannot be drawn; what was drawn before stays. */
  open: (xml: string) => Promise<boolean>;
  save: () => Promise<string>;
  /** Undefined until it is drawn. */
  editor: () => DraftEditor | undefined;
};

/** A drawing program in the page, with its parts as the list shows them. `xml`: what it begins with, always the same text. */
export function useDraftEditor(xml: string): { place: RefObject<HTMLDivElement | null>; desk: DraftDesk } {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<DraftEditor>(undefined);
  const [parts, setParts] = useState<readonly DraftPart[]>([]);
  const [chosenId, setChosenId] = useState<string>();
  const [turn, setTurn] = useState(0);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    if (place.current === null) return undefined;
    const changed = () => {
      setParts(mounted.parts());
      setTurn((count) => count + 1);
    };
    const mounted = mountDraftEditor(place.current, { changed, chosen: setChosenId });
    editor.current = mounted;
    mounted.open(xml).then(
      () => setParts(mounted.parts()),
      () => setBroken(true),
    );
    return () => mounted.close();
  }, [xml]);
  const open = async (text: string): Promise<boolean> => {
    const drawn = editor.current;
    if (drawn === undefined) return false;
    const before = await drawn.save().catch(() => xml);
    const isDrawn = await drawn.open(text).then(
      () => true,
      () => false,
    );
    if (!isDrawn) await drawn.open(before).catch(() => undefined);
    setBroken(false);
    setParts(drawn.parts());
    setTurn((count) => count + 1);
    return isDrawn;
  };
  const choose = (id: string | undefined) => {
    if (id !== undefined && parts.some((part) => part.id === id)) editor.current?.choose(id);
    setChosenId(id);
  };
  const desk: DraftDesk = {
    ...{ parts, turn, isBroken, open, choose },
    chosen: parts.find(({ id }) => id === chosenId),
    save: () => editor.current?.save() ?? Promise.resolve(xml),
    editor: () => editor.current,
  };
  return { place, desk };
}
