import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useFilter } from '../worklist/use-work.ts';
import type { DeskAct } from './open-form.ts';

/** Which form, and about which task where a case has several. */
export type Opening = { act: DeskAct; task?: string | undefined };

/** Which form is open, as the address keeps it: signing in again, or a reload, comes back to it. */
export function useOpenAct(): { act: DeskAct | undefined; task: string | undefined; open: (next?: Opening) => void } {
  const { act, task } = useSearch({ from: '/worklist' });
  const { caseId } = useParams({ from: '/worklist/cases/$caseId' });
  const filter = useFilter();
  const navigate = useNavigate();
  return {
    act,
    task,
    open: (next) =>
      void navigate({
        to: '/cases/$caseId',
        params: { caseId },
        search: { ...filter, ...(next && { act: next.act }), ...taskIn(next?.task ?? task) },
        replace: true,
        resetScroll: false,
      }),
  };
}

const taskIn = (task: string | undefined) => (task === undefined ? {} : { task });
