import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { indexShelf, type ItemSearch } from '../../catalogue/index.ts';
import type { ThemeRow } from '../contract.ts';
import type { Theme } from '../model.ts';
import { listThemes } from './queries.ts';

const SHELF = 'theme';

/** More than so many are no answer. */
const MOST = 2;

/** Writes down under which words themes are found, in the transaction that brings them. */
export const indexThemes = (
  tx: Tx,
  themes: readonly Pick<Theme, 'key' | 'name' | 'fullName'>[],
  phrases?: ReadonlyMap<string, readonly string[]>,
): Promise<void> =>
  indexShelf(
    tx,
    SHELF,
    themes.map(({ key, name, fullName }) => ({ key, names: [name, fullName], says: phrases?.get(key) })),
  );

/** A theme is named only where the words are nearly its own, and fit no single item much better. */
const LEAST = 0.85;
const BESIDE_ITEMS = 0.9;

/** The themes that are likely meant by what a person typed, best first; `besides`: how well the best single item fits. */
export async function searchThemes(
  search: ItemSearch,
  tx: Tx,
  { words, on, besides }: { words: string; on: CivilDate; besides: number },
): Promise<ThemeRow[]> {
  if (words.trim() === '') return [];
  const { keys, close, score } = await search.find(tx, words);
  if (score < Math.max(LEAST, BESIDE_ITEMS * besides)) return [];
  const rows = new Map((await listThemes(tx, on)).map((row) => [`${SHELF}/${row.key}`, row]));
  return keys.slice(0, Math.min(close, MOST)).flatMap((key) => rows.get(key) ?? []);
}
