import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames, getItemVersion } from '../../catalogue/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { PostCheckListRow, PostCheckPage, PostCheckQuery } from './contract.ts';
import { listPostChecks, type Reach } from './queries/post-checks.ts';
import type { PostCheckRow } from './store/post-checks.ts';

export const READ = 'postCheck:read';

type Asked = { caller: Caller; query: PostCheckQuery };

/** The checks of the departments that the officer works for, the most urgent first. */
export const findPostCheckPage = (deps: CaseDeps, { caller, query }: Asked): Promise<PostCheckPage> =>
  deps.db.within(caller.scope, async (tx) => {
    const reach = await reachOf(tx, deps, caller);
    const page = await listPostChecks(tx, { ...reach, query, today: civilDateOf(deps.now()) });
    return { rows: await listRows(tx, deps, page.rows), after: page.after };
  });

export async function reachOf(tx: Tx, { permits }: CaseDeps, caller: Caller): Promise<Reach> {
  const names = await findDepartmentNames(tx);
  return { departments: [...names.keys()].filter((key) => permits(caller, READ, key)), officer: caller.actor.id };
}

/** With names; overdue is what nobody checked in time. */
export async function listRows(tx: Tx, deps: CaseDeps, rows: readonly PostCheckRow[]): Promise<PostCheckListRow[]> {
  const today = civilDateOf(deps.now());
  const organs = await findDepartmentNames(tx);
  const names = await deps.officerNames(tx, [...new Set(rows.flatMap(({ officer }) => officer ?? []))]);
  const listed: PostCheckListRow[] = [];
  for (const row of rows) {
    const item = await getItemVersion(tx, row.item_key, row.item_version);
    listed.push({
      ...{ id: row.id, state: row.state, outcome: row.outcome, number: row.number, version: row.version },
      item: { key: item.key, name: item.name },
      department: { key: row.department, name: organs.get(row.department) ?? { zh: row.department } },
      officer: row.officer === null ? null : { id: row.officer, name: names.get(row.officer) ?? null },
      ...{ openedOn: row.opened_on, dueOn: row.due_on, overdue: row.state === 'due' && row.due_on < today },
      ...{ checkedOn: row.checked_on, until: row.until_on, closedOn: row.closed_on },
    });
  }
  return listed;
}
