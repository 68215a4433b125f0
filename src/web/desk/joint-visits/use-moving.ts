import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useSubmitting } from '../acts/use-submitting.ts';
import { readCaseAgain } from '../case-file/use-case-file.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { deskVisitWording } from './wording.ts';

/** Sends what a form asks for, once; the visits of the case, and the case itself, are read again. `sent`: how often that was done. */
export function useMoving() {
  const { caseId } = useParams({ from: '/worklist/cases/$caseId' });
  const client = useQueryClient();
  const [sent, setSent] = useState(0);
  const { isSending, trouble, submit } = useSubmitting('jointVisits', deskVisitWording[useLanguage()].done);
  const move: typeof submit = async (wish, work) => {
    const isDone = await submit(wish, work);
    if (isDone) {
      setSent((before) => before + 1);
      await readCaseAgain(client, caseId);
    }
    return isDone;
  };
  return { isSending, trouble, sent, submit: move };
}
