import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { useDraft } from '../acts/use-draft.ts';
import type { Typed } from '../acts/typed.ts';
import { judgesMaterials, myTasks } from './tasks-in.ts';
import { judged, type Judgement } from './verdicts.ts';

type Verdicts = {
  marks: Typed;
  /** Whether this officer has somewhere to send them: with a review, or as the beginning of a correction notice. */
  mayJudge: boolean;
  judge: (key: string, judgement: Judgement) => void;
  /** After they were sent. */
  forget: () => void;
};

const VerdictContext = createContext<Verdicts | undefined>(undefined);

/** What an officer found of the materials while he read them; it lies in the tab until it is sent with an act. */
export function VerdictRoom({ file, children }: { file: CaseFile; children: ReactNode }) {
  const { typed, keep, drop } = useDraft(file.row.id, 'verdicts');
  const [marks, setMarks] = useState(typed);
  const mayJudge = myTasks(file.tasks).some(judgesMaterials) || file.acts.includes('askCorrection');
  const judge = useCallback(
    (key: string, judgement: Judgement) =>
      setMarks((before) => {
        const next = judged(before, key, judgement);
        keep(next);
        return next;
      }),
    [keep],
  );
  const forget = useCallback(() => {
    drop();
    setMarks({});
  }, [drop]);
  const verdicts = useMemo(() => ({ marks, mayJudge, judge, forget }), [marks, mayJudge, judge, forget]);
  return <VerdictContext value={verdicts}>{children}</VerdictContext>;
}

export function useVerdicts(): Verdicts {
  const verdicts = useContext(VerdictContext);
  if (!verdicts) throw new Error('outside of a VerdictRoom');
  return verdicts;
}
