import { civilDateOf } from '../../../kernel/civil-date.ts';
import { dueStanding } from '../../../kernel/due-standing.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { caseStreams } from '../../intake/index.ts';
import type { OversightDeps } from '../deps.ts';
import { findNames, type Names } from '../names.ts';
import { departmentsOf } from '../scope.ts';
import type { OrderPage, OrderQuery, OrderRow } from './contract.ts';
import { listOrders } from './queries/orders.ts';
import type { OrderRow as Listed } from './store/tables.ts';

type Asked = { caller: Caller; query: OrderQuery };

/** Orders of the caller's departments, with where he may issue one. */
export const findOrders = (deps: OversightDeps, { caller, query }: Asked): Promise<OrderPage> =>
  deps.db.within(caller.scope, async (tx) => {
    const { state = 'open', after } = query;
    const departments = departmentsOf(deps, caller, 'order:read');
    const places = await placesOf(tx, deps, caller);
    if (departments !== 'all' && departments.length === 0) return { orders: [], after: null, places };
    const page = await listOrders(tx, { state, departments, after });
    return { orders: await orderRows(tx, deps, page.rows), after: page.after, places };
  });

async function placesOf(tx: Tx, deps: OversightDeps, caller: Caller): Promise<OrderPage['places']> {
  const may = departmentsOf(deps, caller, 'order:issue');
  const sections = await deps.sectionsOfAll(tx);
  const names = await findNames(tx, [], deps.now());
  const keys = may === 'all' ? names.departments : may;
  return keys.map((key) => ({ ...names.department(key), sections: [...(sections.get(key) ?? [])] }));
}

/** With names, numbers and lights. */
export async function orderRows(tx: Tx, deps: OversightDeps, rows: readonly Listed[]): Promise<OrderRow[]> {
  const names = await findNames(
    tx,
    rows.map(({ item }) => item),
    deps.now(),
  );
  const shown: OrderRow[] = [];
  for (const row of rows) shown.push(await shownOf(tx, deps, { row, names }));
  return shown;
}

async function shownOf(tx: Tx, deps: OversightDeps, { row, names }: { row: Listed; names: Names }): Promise<OrderRow> {
  const { id, kind, section, task, state, number, returned, settled, version } = row;
  const waits = state === 'issued' || state === 'received';
  const dueOn = waits ? row.due_on : null;
  const startedOn = row.issued_on ?? row.drafted_on;
  return {
    ...{ id, kind, section, task, state, number, returned, settled, version },
    department: names.department(row.department),
    case: await caseOf(tx, row, names),
    draftedOn: row.drafted_on,
    dueOn: row.due_on,
    ...dueStanding({ startedOn, dueOn }, civilDateOf(deps.now()), deps.conventions()),
  };
}

async function caseOf(tx: Tx, { case_id: id, item }: Listed, names: Names): Promise<OrderRow['case']> {
  if (id === null) return null;
  const { value } = await caseStreams.load(tx, id);
  if (value.state === 'unreceived') throw new Error(`an order is about the case ${id}, which was never received`);
  return { id, number: value.facts.number, item: names.item(item ?? value.facts.item.key) };
}
