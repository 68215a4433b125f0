import { useInfiniteQuery, useQuery, type QueryClient } from '@tanstack/react-query';
import { readHeld, readHolders } from '../../api/holders.ts';
import type { ListedTask } from '../tasks/listed-task.ts';

const HOLDERS = ['task-holders'] as const;
const NONE: readonly ListedTask[] = [];

/** Who has what in hand in a department; without one, in the caller's own. */
export const useHolders = (department: string | undefined) =>
  useQuery({
    queryKey: [...HOLDERS, department],
    queryFn: ({ signal }) => readHolders(department, signal),
    placeholderData: (before) => before,
  });

/** What one officer has in hand there, page after page. */
export function useHeld(officer: string, department: string) {
  const query = useInfiniteQuery({
    queryKey: [...HOLDERS, department, officer],
    queryFn: ({ pageParam, signal }) =>
      readHeld(officer, { department, ...(pageParam !== null && { after: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
    select: ({ pages }) => pages.flatMap(({ tasks }) => tasks),
  });
  return { ...query, tasks: query.data ?? NONE };
}

/** After a change everything is read anew: tasks went from one to another. */
export const readHoldersAgain = (client: QueryClient) => client.invalidateQueries({ queryKey: HOLDERS });
