import { useQuery, type QueryClient } from '@tanstack/react-query';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { readCase } from '../../api/cases.ts';
import { putTasks } from '../tasks/use-tasks.ts';
import { putRow } from '../worklist/use-work.ts';

const fileKey = (caseId: string) => ['case', caseId] as const;

/** The case as it was when it was opened; opening it again reads it anew. */
export const useCaseFile = (caseId: string) =>
  useQuery({ queryKey: fileKey(caseId), queryFn: ({ signal }) => readCase(caseId, signal), gcTime: 0 });

/** Reads a case that is open once more, for here and for the lists; what cannot be read stays as it was. */
export async function readCaseAgain(client: QueryClient, caseId: string): Promise<void> {
  await client.invalidateQueries({ queryKey: fileKey(caseId) });
  const file = client.getQueryData<CaseFile>(fileKey(caseId));
  if (file) showCaseFile(client, file);
}

/** Shows the case as it stands now, here and in the lists. */
export function showCaseFile(client: QueryClient, file: CaseFile): void {
  client.setQueryData(fileKey(file.row.id), file);
  putRow(client, file.row);
  putTasks(client, file);
}
