import type { Run } from '../../process/index.ts';
import { isExamining } from '../consultation/asking-place.ts';

type Calling = {
  run: Run;
  officer: string;
  department: string;
  may: (department: string) => boolean;
  /** Whether he decides cases of the department in charge. */
  decides: boolean;
};

/** For which department somebody calls a meeting, and in which task of his; undefined where he examines nothing and decides nothing. */
export function callingPlace({ run, officer, department, may, decides }: Calling) {
  const tasks = run.status === 'unbegun' ? [] : run.tasks;
  const task = tasks.find((one) => isExamining(one, officer) && may(one.department));
  if (task) return { department: task.department, task: task.task };
  return decides && may(department) ? { department, task: null } : undefined;
}
