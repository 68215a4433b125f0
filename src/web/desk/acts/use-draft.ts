import { useCallback, useMemo, useState } from 'react';
import type { CaseAct } from '../../../modules/intake/cases/contract.ts';
import { deskOf, useOfficer } from '../account/use-session.ts';
import { dropDraft, findDraft, keepDraft } from './draft-store.ts';
import type { Typed } from './typed.ts';

export type Draft = {
  /** As it was when the form opened: what its fields begin with. */
  typed: Typed;
  keep: (typed: Typed) => void;
  drop: () => void;
};

/** What this officer had typed into a form of a case and not sent; kept in the tab on every stroke. */
export function useDraft(caseId: string, act: CaseAct | 'verdicts'): Draft {
  const desk = deskOf(useOfficer());
  const place = useMemo(() => ({ desk, caseId, act }), [desk, caseId, act]);
  const [typed] = useState(() => findDraft(sessionStorage, place));
  const keep = useCallback((next: Typed) => keepDraft(sessionStorage, place, next), [place]);
  const drop = useCallback(() => dropDraft(sessionStorage, place), [place]);
  return { typed, keep, drop };
}
