import { useQuery } from '@tanstack/react-query';
import type { CaseEarlyService } from '../../../modules/intake/early-service/contract.ts';
import { readCaseEarlyService } from '../../api/early-service.ts';

/** What was said before this application; null while it is read, and where nobody asked. */
export function useCaseEarlyService(caseId: string): CaseEarlyService['early'] {
  const { data } = useQuery<CaseEarlyService>({
    queryKey: ['case-early-service', caseId],
    queryFn: ({ signal }) => readCaseEarlyService(caseId, signal),
    gcTime: 0,
  });
  return data?.early ?? null;
}
