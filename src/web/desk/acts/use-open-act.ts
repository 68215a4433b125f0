import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { CaseAct } from '../../../modules/intake/cases/contract.ts';
import { useFilter } from '../worklist/use-work.ts';

/** Which form is open, as the address keeps it: signing in again, or a reload, comes back to it. */
export function useOpenAct(): { act: CaseAct | undefined; open: (act: CaseAct | undefined) => void } {
  const { act } = useSearch({ from: '/work' });
  const { caseId } = useParams({ from: '/work/cases/$caseId' });
  const filter = useFilter();
  const navigate = useNavigate();
  return {
    act,
    open: (next) =>
      void navigate({
        to: '/cases/$caseId',
        params: { caseId },
        search: { ...filter, ...(next && { act: next }) },
        replace: true,
        resetScroll: false,
      }),
  };
}
