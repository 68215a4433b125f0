import { useNavigate, useParams } from '@tanstack/react-router';
import type { Filter } from './filter.ts';

/** Goes to a list under another filter, the open case staying open. */
export function useRefilter() {
  const navigate = useNavigate();
  const { caseId } = useParams({ strict: false });
  return (filter: Filter) =>
    void (caseId === undefined
      ? navigate({ to: '/', search: filter })
      : navigate({ to: '/cases/$caseId', params: { caseId }, search: filter }));
}
