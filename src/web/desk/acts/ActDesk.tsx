import { useState } from 'react';
import type { CaseAct, CaseFile } from '../../../modules/intake/cases/contract.ts';
import { deskOf, useOfficer } from '../account/use-session.ts';
import { ActBar, actButtonId } from './ActBar.tsx';
import { ActPanel } from './ActPanel.tsx';
import { DoneNote, type Done } from './DoneNote.tsx';
import { findDraft } from './draft-store.ts';
import { isBlank } from './typed.ts';
import { useOpenAct } from './use-open-act.ts';

/** What can be done with a case, at the foot of its pane: the acts with their keys, and the form of the one that is open. */
export function ActDesk({ file }: { file: CaseFile }) {
  const { act, open } = useOpenAct();
  const desk = deskOf(useOfficer());
  const [done, setDone] = useState<Done>();
  const caseId = file.row.id;
  const hasDraft = (one: CaseAct) => !isBlank(findDraft(sessionStorage, { desk, caseId, act: one }));
  // An act that is not possible any more stays open while there are words in it, so that they can be copied.
  const shown = act !== undefined && (file.acts.includes(act) || hasDraft(act)) ? act : undefined;

  const fold = () => {
    open(undefined);
    if (act !== undefined) queueMicrotask(() => document.getElementById(actButtonId(act))?.focus());
  };
  const finish = (what: Done) => {
    setDone(what);
    open(undefined);
  };
  return (
    <div className="act-desk">
      {shown !== undefined && <ActPanel key={shown} act={shown} file={file} fold={fold} finish={finish} />}
      {shown === undefined && done !== undefined && <DoneNote done={done} file={file} />}
      <ActBar file={file} shown={shown} open={open} hasDraft={hasDraft} />
    </div>
  );
}
