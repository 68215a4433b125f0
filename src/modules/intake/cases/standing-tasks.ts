import { decides, isPending, type Run, type RunTask } from '../../process/index.ts';

const tasksOf = (run: Run): readonly RunTask[] => (run.status === 'unbegun' ? [] : run.tasks);

/** The task of one of these acts that waits now, the longest first. */
export const openTask = (run: Run, acts: readonly RunTask['act'][]): RunTask | undefined =>
  tasksOf(run).find((task) => isPending(task) && acts.includes(task.act));

/** The task at which the case is decided, when the run has come to it. */
export const decidingTask = (run: Run): RunTask | undefined =>
  tasksOf(run).find((task) => isPending(task) && decides(task.act));

/** Departments that have to finish something before; of these acts only, where they are given. */
export function waitingFor(run: Run, acts?: readonly RunTask['act'][]): string[] {
  const waiting = tasksOf(run).filter((task) => isPending(task) && (acts === undefined || acts.includes(task.act)));
  return [...new Set(waiting.map(({ department }) => department))];
}
