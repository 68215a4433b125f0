import { useState } from 'react';
import type { DraftView, Examination } from '../../../modules/process/publication/contract.ts';
import { examineDraft, saveDraft } from '../../api/process-drafts.ts';
import { useSending } from '../../desk/leaves/use-sending.ts';
import { useAnnounce } from '../../desk/shell/AnnouncingRoom.tsx';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { findingMarks } from './finding-marks.ts';
import type { DraftDesk } from './use-draft-editor.ts';
import { draftWording } from './wording.ts';

/** What was saved last: its revision, what it is based on, when, how much had been drawn by then, and who publishes it. */
export type Saved = {
  revision: number;
  base: number;
  at: Date | null;
  turn: number;
  publishing: DraftView['publishing'];
};

/** Keeps the working copy at the server, and asks what is wrong with it. */
export function useKeeping(item: string, draft: DraftView, desk: DraftDesk) {
  const say = draftWording[useLanguage()];
  const announce = useAnnounce();
  const { isSending, trouble, send } = useSending();
  const [saved, setSaved] = useState<Saved>(() => savedIn(draft));
  const [checked, setChecked] = useState<Examination & { turn: number }>();
  const save = async (rebase = false) => {
    const wish = { revision: saved.revision, xml: await desk.save(), ...(rebase && { rebase }) };
    await send(wish, async (key) => {
      const { revision, base, publishing } = await saveDraft(item, wish, key);
      setSaved({ revision, base, at: new Date(), turn: desk.turn, publishing });
      announce(say.savedNow);
    });
  };
  const check = async () => {
    const text = await desk.save();
    await send({ examine: text }, async () => {
      const found = await examineDraft(item, text);
      setChecked({ ...found, turn: desk.turn });
      desk.editor()?.mark(findingMarks(found.findings));
      announce(found.findings.length === 0 ? say.findings.none : say.findings.title);
    });
  };
  return { saved, checked, isSending, trouble, save, check };
}

const savedIn = ({ revision, base, savedAt, publishing }: DraftView): Saved => ({
  ...{ revision, base, turn: 0, publishing },
  at: savedAt === null ? null : new Date(savedAt),
});
