import type { TaskListQuery } from '../../../modules/intake/cases/contract/tasks.ts';

/** Which list stands on the left, and of tasks which ones, as the address keeps it. Nothing said means the list of cases. */
export type TaskFilter = { list?: 'tasks' } & Pick<TaskListQuery, 'held' | 'item'>;

const ITEM = /^[a-z0-9-]{1,80}$/;

/** What an address asks for; of the list of cases it asks nothing. */
export function taskFilterOf(search: Readonly<Record<string, unknown>>): TaskFilter {
  if (search['list'] !== 'tasks') return {};
  const item = typeof search['item'] === 'string' && ITEM.test(search['item']) ? search['item'] : undefined;
  return { list: 'tasks', ...(search['held'] === 'me' && { held: 'me' }), ...(item !== undefined && { item }) };
}

/** What the server is asked. */
export const taskQueryOf = ({ held, item }: TaskFilter): Pick<TaskListQuery, 'held' | 'item'> => ({
  ...(held !== undefined && { held }),
  ...(item !== undefined && { item }),
});
