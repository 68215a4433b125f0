import { DESK_ACTS, type DeskAct } from '../acts/open-form.ts';
import { taskFilterOf, type TaskFilter } from '../tasks/task-filter.ts';
import { filterOf, type Filter } from './filter.ts';

/** What is listed on the left. */
export type ListFilter = Filter & TaskFilter;

/** What the address keeps beside the case: the filter of the list, the form that is open and the task that it is about. */
export type DeskSearch = ListFilter & { act?: DeskAct; task?: string };

const TASK = /^t\d{1,6}$/;

export function deskSearchOf(search: Readonly<Record<string, unknown>>): DeskSearch {
  const act = DESK_ACTS.find((known) => known === search['act']);
  const task = typeof search['task'] === 'string' && TASK.test(search['task']) ? search['task'] : undefined;
  return { ...filterOf(search), ...taskFilterOf(search), ...(act && { act }), ...(task !== undefined && { task }) };
}

/** The filter alone: another case begins with its forms folded. */
export const filterIn = ({ act: _folded, task: _about, ...filter }: DeskSearch): ListFilter => filter;
