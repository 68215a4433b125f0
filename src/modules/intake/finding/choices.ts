import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames, listItems, type ItemRow } from '../../catalogue/index.ts';
import type { CaseChoices } from './contract.ts';
import type { FindingDeps } from './deps.ts';

/** Departments whose cases the officer sees, and the items that they handle. */
export const findChoices = (deps: FindingDeps, caller: Caller): Promise<CaseChoices> =>
  deps.db.within(caller.scope, async (tx) => {
    const names = await findDepartmentNames(tx);
    const { departments: seen = [] } = caller.scope;
    const items = seen === 'all' ? await itemsOf(tx, deps) : await itemsOfEach(tx, deps, seen);
    const keys = seen === 'all' ? [...new Set(items.map(({ department }) => department.key))] : seen;
    return {
      departments: keys.map((key) => ({ key, name: names.get(key) ?? { zh: key } })),
      items: items.map(({ key, name, department }) => ({ key, name, department: department.key })),
      mayExport: keys.some((key) => deps.permits(caller, 'case:export', key)),
    };
  });

async function itemsOfEach(tx: Tx, deps: FindingDeps, departments: readonly string[]): Promise<ItemRow[]> {
  const found: ItemRow[] = [];
  for (const department of departments) found.push(...(await itemsOf(tx, deps, department)));
  return found;
}

async function itemsOf(tx: Tx, deps: FindingDeps, department?: string): Promise<ItemRow[]> {
  const found: ItemRow[] = [];
  let after: string | null | undefined;
  do {
    const page = await listItems(
      tx,
      { ...(department !== undefined && { department }), ...(after && { after }) },
      civilDateOf(deps.now()),
    );
    found.push(...page.items);
    ({ after } = page);
  } while (after !== null);
  return found;
}
