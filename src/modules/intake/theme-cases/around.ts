import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ThemeAround } from './contract/around.ts';
import { namesOf, namingOf, themeNamed } from './naming.ts';
import { findPartRows, findRowAround } from './queries/theme-rows.ts';

/** The theme case of which this case is a part, for whoever may read the case: which parts there are and how each stands, no more. */
export async function findThemeAround(tx: Tx, part: CaseId): Promise<ThemeAround | undefined> {
  const row = await findRowAround(tx, part);
  if (!row) return undefined;
  const parts = await findPartRows(tx, [row.id]);
  const names = await namesOf(
    tx,
    parts.map(({ item_key: item, item_version: version }) => ({ item, version })),
  );
  return {
    ...{ id: row.id, number: row.number },
    name: await themeNamed(tx, { key: row.theme_key, version: row.theme_version }),
    parts: parts.map(({ item_key: item, state, case_id }) => ({
      ...{ item, ...namingOf(names, item), state },
      case: case_id,
    })),
  };
}
