import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CounterSheet } from '../../../modules/intake/counter/contract.ts';
import { readSheet } from '../../api/counter.ts';

/** One sheet's changes, and its handing in after them, go one by one. */
export const sheetQueue = (draft: string) => ({ id: `counter/${draft}` });

export const sheetKey = (draft: string) => ['counter', draft] as const;

/** The sheet as it was when it was opened; whatever changes it answers it anew. */
export const useSheet = (draft: string) =>
  useQuery({ queryKey: sheetKey(draft), queryFn: ({ signal }) => readSheet(draft, signal), gcTime: 0 });

/** A change that the server answers with the sheet as it stands then. Changes of one sheet follow each other. */
export function useSheetChange(draft: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: () => Promise<CounterSheet>) => change(),
    scope: sheetQueue(draft),
    onSuccess: (sheet) => client.setQueryData(sheetKey(draft), sheet),
  });
}
