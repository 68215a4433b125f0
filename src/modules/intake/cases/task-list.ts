import { officerId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findTasks, type Role, type TaskListed, type TaskPageRows } from '../../process/index.ts';
import type { TaskPage } from './contract.ts';
import type { TaskListQuery, TaskRow } from './contract/tasks.ts';
import type { CaseDeps } from './deps.ts';
import { findCaseRows } from './queries/case-rows.ts';
import { rowsOf } from './rows.ts';
import { standingOf } from './task-views.ts';
import { PERMISSION_OF } from './permission-of.ts';

/** Roles whose work stands in tasks. */
export const TASK_ROLES = ['clerk', 'reviewer', 'approver'] as const satisfies readonly Role[];

/** What the caller's departments have to do, most urgent first, each with its case. */
export async function listTasks(
  tx: Tx,
  deps: CaseDeps,
  { caller, query }: { caller: Caller; query: TaskListQuery },
): Promise<TaskPage> {
  const roles = TASK_ROLES.filter((role) => caller.roles.includes(role));
  const holder = query.held === 'me' ? officerId(caller.actor.id) : undefined;
  const { departments = [] } = caller.scope;
  const sections = await deps.sectionsOf(tx, officerId(caller.actor.id));
  const { item, after: place } = query;
  const found = await findTasks(tx, { departments, roles, sections, holder, item, after: place });
  return taskPageOf(tx, deps, { caller, found });
}

/** Tasks that were found, each with its case as this scope sees it. */
export async function taskPageOf(
  tx: Tx,
  deps: CaseDeps,
  { caller, found: { rows, after } }: { caller: Caller; found: TaskPageRows },
): Promise<TaskPage> {
  const listed = await findCaseRows(tx, [...new Set(rows.map(({ case_id }) => case_id))]);
  const cases = new Map((await rowsOf(tx, deps, listed)).map((row) => [row.id, row]));
  const names = await deps.runs.departmentNames(tx);
  const officers = await deps.officerNames(tx, [
    ...new Set(rows.flatMap(({ holder: who }) => (who === null ? [] : [who]))),
  ]);
  const tasks = rows.flatMap((row) => {
    const of = cases.get(row.case_id);
    return of ? [{ case: of, task: rowOf(row, { deps, caller, names, officers }) }] : [];
  });
  return { tasks, after };
}

type Naming = {
  deps: CaseDeps;
  caller: Caller;
  names: ReadonlyMap<string, string>;
  officers: ReadonlyMap<string, string>;
};

function rowOf(row: TaskListed, { deps, caller, names, officers }: Naming): TaskRow {
  const { task, name, act, role, department, section, opened_at, due_on: dueOn, holder, state } = row;
  const openedAt = opened_at.toISOString();
  return {
    task,
    name,
    act,
    role,
    department: { key: department, name: { zh: names.get(department) ?? department } },
    section,
    openedAt,
    dueOn,
    ...standingOf({ state, dueOn, openedAt }, deps),
    holder: holder === null ? null : { id: holder, name: officers.get(holder) ?? '' },
    mine: (holder === null || holder === caller.actor.id) && deps.permits(caller, PERMISSION_OF[act], department),
  };
}
