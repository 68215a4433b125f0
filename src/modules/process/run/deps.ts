import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Conventions } from '../../../kernel/clock-measure.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Stamp } from '../../../platform/log/index.ts';
import type { Event } from './events.ts';
import type { Running } from './model.ts';
import type { Departments } from './rules/departments.ts';
import type { DepartmentLists } from './rules/running-model.ts';

export type RunDeps = {
  /** The calendar of today's notices and the hours of the hall. */
  conventions: () => Conventions;
  /** What a department is called; undefined when there is none. */
  departmentNames: (tx: Tx) => Promise<ReadonlyMap<string, string>>;
  /** Which of them take no new work that day: dissolved by then, or a name for several together. */
  closedDepartments: (tx: Tx, on: CivilDate) => Promise<ReadonlySet<string>>;
};

/** The departments that a model may ask; none are read where it asks nobody that is chosen while the case runs. */
export const departmentsFor = async (
  tx: Tx,
  deps: Pick<RunDeps, 'departmentNames' | 'closedDepartments'>,
  { lists, on }: { lists: DepartmentLists; on: CivilDate },
): Promise<Departments> =>
  lists.size === 0
    ? { known: new Set(), closed: new Set() }
    : { known: new Set((await deps.departmentNames(tx)).keys()), closed: await deps.closedDepartments(tx, on) };

/** Whose case it is: told in the same transaction, so that what follows in law and the move of the run are one commit, or none. */
export type RunOwner = {
  /** A timer moved the run, or somebody who retried; throwing leaves it where it was. */
  onMoved: (tx: Tx, moved: { id: CaseId; run: Running; events: readonly Event[]; stamp: Stamp }) => Promise<void>;
};
