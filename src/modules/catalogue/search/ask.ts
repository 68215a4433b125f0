import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ItemRow } from '../contract/answers.ts';
import { findItemRows } from '../queries/items.ts';
import type { Found } from './model.ts';
import type { ItemSearch } from './open.ts';
import { recordMiss } from './store.ts';
import { plain } from './writing.ts';

const MOST = 20;
/** Some of those that fit may have been retired. */
const SPARE = 20;

export type Asked = { words: string; on: CivilDate };

/** What was found; `certain` tells whether the first is likely meant or whether these are only the nearest. */
export type Answer = Omit<Found, 'keys'> & { items: readonly ItemRow[] };

const NOTHING: Answer = { items: [], certain: false, understood: [], unknown: [] };

/**
 * Items that fit what a person typed, best first: official names and what people say instead, in characters of either script, by
 * sound, by pinyin and by first letters; typing errors are forgiven. What found nothing sure is counted, without anything that names a
 * person.
 */
export async function searchItems(search: ItemSearch, tx: Tx, { words, on }: Asked): Promise<Answer> {
  const asked = plain(words);
  if (asked === '') return NOTHING;
  const { keys, ...found } = await search.find(tx, words);
  const rows = await findItemRows(tx, keys.slice(0, MOST + SPARE), on);
  const certain = found.certain && rows.length > 0;
  if (!certain) await recordMiss(tx, asked, on);
  return { ...found, certain, items: rows.slice(0, MOST) };
}
