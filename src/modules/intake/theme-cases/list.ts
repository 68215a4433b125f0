import type { Tx } from '../../../platform/database/index.ts';
import type { ThemeRow } from './contract/progress.ts';
import { namesOf, namingOf, themeNamed } from './naming.ts';
import { findOwnThemes, findPartRows, type ListedPart, type ListedTheme } from './queries/theme-rows.ts';

/** The caller's own theme cases, newest first, each with its parts. */
export async function listOwnThemes(tx: Tx): Promise<ThemeRow[]> {
  const listed = await findOwnThemes(tx);
  const parts = await findPartRows(
    tx,
    listed.map(({ id }) => id),
  );
  const shown: ThemeRow[] = [];
  for (const row of listed)
    shown.push(
      await rowOf(
        tx,
        row,
        parts.filter(({ theme_case }) => theme_case === row.id),
      ),
    );
  return shown;
}

async function rowOf(tx: Tx, row: ListedTheme, parts: readonly ListedPart[]): Promise<ThemeRow> {
  const names = await namesOf(
    tx,
    parts.map(({ item_key: item, item_version: version }) => ({ item, version })),
  );
  return {
    ...{ id: row.id, number: row.number, status: row.status },
    theme: await themeNamed(tx, { key: row.theme_key, version: row.theme_version }),
    ...{ openedOn: row.opened_on, finishesOn: row.finishes_on, concludedOn: row.concluded_on },
    parts: parts.map(({ item_key: item, state, case_id }) => ({
      ...{ item, name: namingOf(names, item).name, state },
      case: case_id,
    })),
  };
}
