import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { ItemRow } from './contract/answers.ts';
import { findItemRows } from './queries/items.ts';
import { findTerms, recordMiss } from './queries/search.ts';
import { rank } from './rules/ranking.ts';
import { asked } from './search-words.ts';

const MOST = 20;

/**
 * Items that fit what a person typed, best first: official names and what people say instead, in characters, by sound (typed pinyin
 * or a character that sounds the same) and by first letters; a mistyped character is forgiven. What found nothing is counted,
 * without anything that names a person.
 */
export async function searchItems(tx: Tx, words: string, on: CivilDate): Promise<ItemRow[]> {
  const question = asked(words);
  if (question.words === '') return [];
  const keys = rank(question, await findTerms(tx, question)).slice(0, MOST);
  const rows = await findItemRows(tx, keys, on);
  if (rows.length === 0) await recordMiss(tx, question.words, on);
  return rows;
}
