import { useInfiniteQuery, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { readTasks } from '../../api/tasks.ts';
import { useFilter } from '../worklist/use-work.ts';
import { asItStands, openIn, type ListedTask } from './listed-task.ts';
import { taskFilterOf, taskQueryOf, type TaskFilter } from './task-filter.ts';

const LISTS = ['tasks'] as const;
const NONE: readonly ListedTask[] = [];

type Page = { tasks: ListedTask[]; after: string | null };

export const useTaskFilter = (): TaskFilter => taskFilterOf(useFilter());

/** What my departments have to do, the most urgent first, page after page; asked only while the list shows it. */
export function useTasks() {
  const filter = useTaskFilter();
  const asked = taskQueryOf(filter);
  const { caseId } = useParams({ strict: false });
  const { task } = useSearch({ from: '/worklist' });
  const query = useInfiniteQuery({
    queryKey: [...LISTS, asked],
    queryFn: ({ pageParam, signal }): Promise<Page> =>
      readTasks({ ...asked, ...(pageParam !== null && { after: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
    select: ({ pages }) => pages.flatMap(({ tasks }) => tasks),
    enabled: filter.list === 'tasks',
  });
  const tasks = query.data ?? NONE;
  return { ...query, filter, tasks, open: openIn(tasks, { caseId, task }) };
}

/** Puts the tasks of a case as they stand now into every list that shows them, each in its place. */
export function putTasks(client: QueryClient, file: CaseFile): void {
  client.setQueriesData<InfiniteData<Page, string | null>>(
    { queryKey: LISTS },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({ ...page, tasks: page.tasks.map((task) => asItStands(task, file)) })),
      },
  );
}
