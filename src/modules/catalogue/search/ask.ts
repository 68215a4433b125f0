import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ItemRow } from '../contract/answers.ts';
import { findItemRows } from '../queries/items.ts';
import type { Found } from './model.ts';
import type { ItemSearch } from './open.ts';
import { recordMiss } from './store.ts';
import { plain } from './writing.ts';

const MOST = 20;

export type Asked = { words: string; on: CivilDate };

/** What was found; `certain` tells whether the first is likely meant or whether these are only the nearest. */
export type Answer = Omit<Found, 'keys'> & { items: readonly ItemRow[] };

const NOTHING: Answer = { items: [], close: 0, score: 0, certain: false, understood: [], unknown: [] };

/**
 * Items that fit what a person typed, best first: official names and what people say instead, in characters of either script, by
 * sound, by pinyin and by first letters; typing errors are forgiven. What found nothing sure is counted, without anything that names a
 * person.
 */
export async function searchItems(search: ItemSearch, tx: Tx, { words, on }: Asked): Promise<Answer> {
  const asked = plain(words);
  if (asked === '') return NOTHING;
  const { keys, ...found } = await search.find(tx, words);
  const items = await inForce(tx, keys, on);
  const certain = found.certain && items.length > 0;
  if (!certain) await recordMiss(tx, asked, on);
  const close = items.filter(({ key }) => keys.indexOf(key) < found.close).length;
  return { ...found, close, certain, items };
}

/** Where some of the first have been retired, others move up. */
async function inForce(tx: Tx, keys: readonly string[], on: CivilDate): Promise<ItemRow[]> {
  const first = await findItemRows(tx, keys.slice(0, MOST), on);
  const missing = Math.min(MOST, keys.length) - first.length;
  return missing === 0 ? first : [...first, ...(await findItemRows(tx, keys.slice(MOST), on)).slice(0, missing)];
}
