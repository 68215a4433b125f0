import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames, getItemVersion } from '../../catalogue/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { ForwardingList, ForwardingQuery, ForwardingRow } from './contract.ts';
import { findAccepted, findAcceptedItems, MOST, type AcceptedRow } from './queries.ts';
import { decidedAbove } from './rules/forward-by.ts';
import { owedIn } from './rules/owed.ts';
import { runningOf, standingOf } from './standing.ts';

const READ = 'case:read';

type Asked = { caller: Caller; query: ForwardingQuery };

/** What is examined here for a higher organ, waits for its receipt or its decision, in the departments of whoever asks; due first. */
export const listForwardings = (deps: CaseDeps, { caller, query }: Asked): Promise<ForwardingList> =>
  deps.db.within(caller.scope, async (tx) => {
    const organs = await findDepartmentNames(tx);
    const departments = [...organs.keys()].filter((key) => deps.permits(caller, READ, key));
    const items = await itemsAbove(tx, departments);
    const found = await findAccepted(tx, { departments, items });
    const rows: ForwardingRow[] = [];
    for (const row of found.slice(0, MOST)) rows.push(...(await rowOf(tx, deps, { row, organs })));
    const asked = rows.filter(({ owed }) => query.what === undefined || owed.what === query.what);
    return { rows: asked.toSorted(dueFirst), more: found.length > MOST };
  });

/** The items among running cases that a higher organ decides. */
async function itemsAbove(tx: Tx, departments: readonly string[]) {
  const above: { key: string; version: number }[] = [];
  for (const { item_key: key, item_version: version } of await findAcceptedItems(tx, departments)) {
    const { item } = await getItemVersion(tx, key, version);
    if (decidedAbove(item) !== undefined) above.push({ key, version });
  }
  return above;
}

type Naming = { row: AcceptedRow; organs: Awaited<ReturnType<typeof findDepartmentNames>> };

/** None of one whose result is here. */
async function rowOf(tx: Tx, deps: CaseDeps, { row, organs }: Naming): Promise<ForwardingRow[]> {
  const item = await getItemVersion(tx, row.item_key, row.item_version);
  const decider = decidedAbove(item.item) ?? row.department;
  const days = { forwardedOn: row.forwarded_on, receivedOn: row.received_on, decidedOn: row.decided_on };
  const conventions = deps.conventions();
  const owed = owedIn({ running: runningOf(row), days, limit: item.item.statutoryLimit }, conventions);
  if (owed === undefined) return [];
  const nameOf = (key: string) => organs.get(key) ?? { zh: key };
  return [
    {
      ...{ id: row.id, number: row.number, item: { key: item.key, name: item.name }, decider: nameOf(decider) },
      department: { key: row.department, name: nameOf(row.department) },
      owed: standingOf(owed, { today: deps.now(), conventions }),
      ...{ forwardedOn: row.forwarded_on, receivedOn: row.received_on },
    },
  ];
}

/** What has no day comes last. */
const dueFirst = (one: ForwardingRow, other: ForwardingRow): number =>
  (one.owed.by ?? '9').localeCompare(other.owed.by ?? '9') || one.number.localeCompare(other.number);
