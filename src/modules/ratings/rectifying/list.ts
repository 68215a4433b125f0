import { civilDateOf } from '../../../kernel/civil-date.ts';
import { dueStanding } from '../../../kernel/due-standing.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames } from '../../catalogue/index.ts';
import type { RatingDeps } from '../deps.ts';
import { findItemNames } from '../item-names.ts';
import type { RectificationRow as Listed } from '../store/tables.ts';
import type { RectificationPage, RectificationQuery, RectificationRow } from './contract.ts';
import { listRectifications } from './queries/rectifications.ts';

type Asked = { caller: Caller; query: RectificationQuery };

/** Bad ratings of the caller's departments, what is due first on top. */
export const findRectifications = (deps: RatingDeps, { caller, query }: Asked): Promise<RectificationPage> =>
  deps.db.within(caller.scope, async (tx) => {
    const { state = 'open', after } = query;
    const departments = departmentsOf(deps, caller);
    if (departments !== 'all' && departments.length === 0) return { rectifications: [], after: null };
    const page = await listRectifications(tx, { state, departments, after });
    return { rectifications: await rectificationRows(tx, deps, page.rows), after: page.after };
  });

/** Of the departments that the caller sees, those whose bad ratings are his to look into. */
function departmentsOf(deps: RatingDeps, caller: Caller): readonly string[] | 'all' {
  const { departments = [] } = caller.scope;
  return departments === 'all'
    ? departments
    : departments.filter((one) => deps.permits(caller, 'rectification:read', one));
}

/** With names and lights. */
export async function rectificationRows(
  tx: Tx,
  deps: RatingDeps,
  rows: readonly Listed[],
): Promise<RectificationRow[]> {
  const today = civilDateOf(deps.now());
  const organs = await findDepartmentNames(tx);
  const items = await findItemNames(
    tx,
    rows.map(({ item }) => item),
    today,
  );
  return rows.map((row) => {
    const { id, step, grade, named, state, complex, version, opened_on: openedOn, due_on: dueOn } = row;
    return {
      ...{ id, step, grade, named, state, complex, version, openedOn, dueOn },
      item: items(row.item),
      department: { key: row.department, name: organs.get(row.department) ?? { zh: row.department } },
      onTime: row.on_time,
      closedAs: row.closed_as,
      ...dueStanding({ startedOn: openedOn, dueOn }, today, deps.conventions()),
    };
  });
}
