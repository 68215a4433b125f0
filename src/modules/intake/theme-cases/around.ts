import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findCaseRows } from '../cases/queries/case-rows.ts';
import { findGatheredAround } from '../gathered-corrections/around.ts';
import type { ThemeAround } from './contract/around.ts';
import { namesOf, namingOf, themeNamed } from './naming.ts';
import { findPartRows, findRowAround } from './queries/theme-rows.ts';

/**
 * The theme case of which this case is a part, for whoever may read the case: which parts there are and how each stands, no more. The
 * case of another part is named only where this scope sees it.
 */
export async function findThemeAround(tx: Tx, part: CaseId): Promise<ThemeAround | undefined> {
  const row = await findRowAround(tx, part);
  if (!row) return undefined;
  const parts = await findPartRows(tx, [row.id]);
  const names = await namesOf(
    tx,
    parts.map(({ item_key: item, item_version: version }) => ({ item, version })),
  );
  const ids = parts.flatMap(({ case_id }) => case_id ?? []);
  const seen = new Set((await findCaseRows(tx, ids)).map(({ id }) => id));
  return {
    ...{ id: row.id, number: row.number },
    correction: await findGatheredAround(tx, { theme: row.id, part }),
    name: await themeNamed(tx, { key: row.theme_key, version: row.theme_version }),
    parts: parts.map(({ item_key: item, state, case_id }) => ({
      ...{ item, ...namingOf(names, item), state },
      case: case_id !== null && seen.has(case_id) ? case_id : null,
    })),
  };
}
