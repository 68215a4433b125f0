import type { Run } from '../../process/index.ts';
import type { CompletedStep } from './contract.ts';
import { isPlain } from './task-target.ts';

/** What departments are called, by their keys. */
export type DepartmentNames = ReadonlyMap<string, string>;

export type StepDone = { at: string; department: string; step: CompletedStep };

/** Steps that departments completed, without what they said: who applied sees that his matter moves, and who has it. */
export function completedSteps(run: Run, names: DepartmentNames): StepDone[] {
  const tasks = run.status === 'unbegun' ? [] : run.tasks;
  // Acceptance and decision are told as what they are in law.
  return tasks.flatMap((task) =>
    isPlain(task) && task.doneAt !== null && task.isVoid !== true
      ? [
          {
            at: task.doneAt,
            department: task.department,
            step: { name: task.name, department: { zh: names.get(task.department) ?? task.department } },
          },
        ]
      : [],
  );
}

/** Two tellings of one case as one, in order of time; at the same moment what the case says comes last. */
export const inOrder = <Entry extends { at: string }>(entries: readonly Entry[], steps: readonly Entry[]): Entry[] =>
  [...steps, ...entries].toSorted((one, other) => one.at.localeCompare(other.at));
