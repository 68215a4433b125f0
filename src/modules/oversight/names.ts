import { civilDateOf } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import { findDepartmentNames, findItemRows, type Bilingual } from '../catalogue/index.ts';

export type Named = { key: string; name: Bilingual };
export type Names = {
  departments: readonly string[];
  department: (key: string) => Named;
  item: (key: string) => Bilingual;
};

/** What departments and these items are called today; what is in force no more goes by its key. */
export async function findNames(tx: Tx, items: readonly (string | null)[], now: Date): Promise<Names> {
  const organs = await findDepartmentNames(tx);
  const keys = [...new Set(items.filter((key) => key !== null))];
  const rows = keys.length === 0 ? [] : await findItemRows(tx, keys, civilDateOf(now));
  const names = new Map(rows.map(({ key, name }) => [key, name]));
  return {
    departments: [...organs.keys()],
    department: (key) => ({ key, name: organs.get(key) ?? { zh: key } }),
    item: (key) => names.get(key) ?? { zh: key },
  };
}
