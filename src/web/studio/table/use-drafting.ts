import { useEffect, useState } from 'react';
import type { TestCase } from '../../../modules/decisions/library/contract.ts';
import type { DecisionDraft, DecisionExamination } from '../../../modules/decisions/publication/contract.ts';
import { examineDecision, saveDecision } from '../../api/decision-models.ts';
import { useSending } from '../../desk/leaves/use-sending.ts';
import { useAnnounce } from '../../desk/shell/AnnouncingRoom.tsx';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { tableWording } from './wording.ts';

/** What is being drawn: the file as text, and its test cases. */
export type Work = { xml: string; tests: readonly TestCase[] };

/** While somebody types, nothing is asked. */
const REST_MS = 500;

export type TableDesk = Work & {
  write: (work: Partial<Work>) => void;
  undo: (() => void) | undefined;
};

/** The work on a draft, with what it was before each change. */
export function useWork(begun: Work): TableDesk {
  const [past, setPast] = useState<readonly Work[]>([]);
  const [work, setWork] = useState(begun);
  const write = (change: Partial<Work>) => {
    setPast((before) => [...before.slice(-99), work]);
    setWork((now) => ({ ...now, ...change }));
  };
  const undo = () => {
    const before = past.at(-1);
    if (before !== undefined) setWork(before);
    setPast(past.slice(0, -1));
  };
  return { ...work, write, undo: past.length > 0 ? undo : undefined };
}

/** What there is to say about exactly this work; undefined until that is known. */
export function useExamination(key: string, { xml, tests }: Work): DecisionExamination | undefined {
  const [found, setFound] = useState<DecisionExamination & { of: Work }>();
  useEffect(() => {
    let isMeant = true;
    const ask = async () => {
      const answer = await examineDecision(key, { xml, tests: [...tests] });
      if (isMeant) setFound({ ...answer, of: { xml, tests } });
    };
    // Where the server is not reached, saving says so.
    const timer = setTimeout(() => void ask().catch(() => undefined), REST_MS);
    return () => {
      isMeant = false;
      clearTimeout(timer);
    };
  }, [key, xml, tests]);
  return found?.of.xml === xml && found.of.tests === tests ? found : undefined;
}

export type Saved = Work & { revision: number; base: number; at: Date | null };

/** Keeps the working copy at the server. */
export function useSaving(key: string, draft: DecisionDraft, begun: Work) {
  const say = tableWording[useLanguage()];
  const announce = useAnnounce();
  const { isSending, trouble, send } = useSending();
  const [saved, setSaved] = useState<Saved>(() => ({
    ...begun,
    ...{ revision: draft.revision, base: draft.base, at: draft.savedAt === null ? null : new Date(draft.savedAt) },
  }));
  const save = async ({ xml, tests }: Work, rebase = false) => {
    const wish = { revision: saved.revision, xml, tests: [...tests], ...(rebase && { rebase }) };
    await send(wish, async (intention) => {
      const { revision, base } = await saveDecision(key, wish, intention);
      setSaved({ xml, tests, revision, base, at: new Date() });
      announce(say.savedNow);
    });
  };
  return { saved, isSending, trouble, save };
}
