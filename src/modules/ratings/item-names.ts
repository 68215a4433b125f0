import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import { findItemRows, type Bilingual } from '../catalogue/index.ts';
import { findNewestThemes } from '../themes/index.ts';
import { ratedTheme, themeIn } from './rules/rated-theme.ts';

/** What items are called today, and themes, by what they are rated as; one that is in force no more by its key. */
export async function findItemNames(
  tx: Tx,
  keys: readonly string[],
  today: CivilDate,
): Promise<(key: string) => Bilingual> {
  const items = [...new Set(keys)].filter((key) => themeIn(key) === undefined);
  const rows = items.length === 0 ? [] : await findItemRows(tx, items, today);
  const themes = items.length === keys.length ? [] : await findNewestThemes(tx);
  const names = new Map([
    ...rows.map(({ key, name }) => [key, name] as const),
    ...themes.map(({ key, theme }) => [ratedTheme(key), { zh: theme.fullName }] as const),
  ]);
  return (key) => names.get(key) ?? { zh: themeIn(key) ?? key };
}
