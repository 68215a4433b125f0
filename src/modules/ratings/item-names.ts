import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import { findItemRows, type Bilingual } from '../catalogue/index.ts';

/** What items are called today; one that is in force no more by its key. */
export async function findItemNames(
  tx: Tx,
  keys: readonly string[],
  today: CivilDate,
): Promise<(key: string) => Bilingual> {
  const rows = keys.length === 0 ? [] : await findItemRows(tx, [...new Set(keys)], today);
  const names = new Map(rows.map(({ key, name }) => [key, name]));
  return (key) => names.get(key) ?? { zh: key };
}
