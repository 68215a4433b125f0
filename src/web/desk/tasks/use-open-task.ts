import { useNavigate } from '@tanstack/react-router';
import { useFilter } from '../worklist/use-work.ts';
import type { ListedTask } from './listed-task.ts';

/** Opens the case of a task with that task before one, its forms folded. */
export function useOpenTask() {
  const navigate = useNavigate();
  const filter = useFilter();
  return ({ case: { id }, task: { task } }: ListedTask) =>
    void navigate({ to: '/cases/$caseId', params: { caseId: id }, search: { ...filter, task } });
}
