import { ownValueAt } from '../core/branching.ts';
import type { State } from '../core/state.ts';
import type { ModelWork } from '../definition/work/facts.ts';

/** Whose a task is as it stands open: of one that is done once for each department, that of its instance. */
export type DepartmentAt = (state: State, at: { element: string; token: number }) => string | undefined;

export const departmentsIn =
  ({ tasks }: ModelWork): DepartmentAt =>
  (state, { element, token }) => {
    const work = tasks.get(element);
    if (work?.departmentFrom === undefined) return work?.department;
    const own = ownValueAt(state, token, work.departmentFrom);
    return typeof own === 'string' ? own : undefined;
  };
