import type { Run, RunTask } from '../../process/index.ts';
import { PERMISSION_OF } from '../cases/permission-of.ts';

type Asking = { run: Run; officer: string; department: string; may: (department: string) => boolean };

/** For which department somebody asks, and in which task of his; undefined where he may ask for none. */
export function askingPlace({ run, officer, department, may }: Asking) {
  const tasks = run.status === 'unbegun' ? [] : run.tasks;
  const task = tasks.find((one) => isExamining(one, officer) && may(one.department));
  if (task) return { department: task.department, task: task.task };
  return may(department) ? { department, task: null } : undefined;
}

/** Opinions belong to the examination: to a task of it that nobody else holds. */
export const isExamining = ({ state, act, holder }: RunTask, officer: string): boolean =>
  state === 'open' && PERMISSION_OF[act] === 'case:review' && (holder === null || holder === officer);
