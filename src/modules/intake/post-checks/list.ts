import { civilDateOf } from '../../../kernel/civil-date.ts';
import { dueStanding } from '../../../kernel/due-standing.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames, getItemVersion } from '../../catalogue/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { PostCheckListRow, PostCheckPage, PostCheckQuery } from './contract.ts';
import { listPostChecks, type Reach } from './queries/post-checks.ts';
import { owedIn } from './rules/owed.ts';
import { postCheckStreams, type PostCheckRow } from './store/post-checks.ts';

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

/** How what the organ owes stands today. */
async function lightOf(tx: Tx, deps: CaseDeps, row: PostCheckRow): Promise<Pick<PostCheckListRow, 'owedBy' | 'light'>> {
  if (row.closed_on !== null) return { owedBy: null, light: 'none' };
  const recorded = await postCheckStreams.recorded(tx, row.id);
  const owed = owedIn(recorded.map((one) => postCheckStreams.read(one)));
  if (owed === undefined) return { owedBy: null, light: 'none' };
  const { light } = dueStanding({ startedOn: owed.from, dueOn: owed.by }, civilDateOf(deps.now()), deps.conventions());
  return { owedBy: owed.by, light };
}

/** With names and lights; overdue is what nobody checked in time. */
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
      ...(await lightOf(tx, deps, row)),
    });
  }
  return listed;
}
