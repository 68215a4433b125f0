import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vocabulary } from './model.ts';
import { describeItems, findStored, findVocabularyProof } from './queries.ts';
import { nextEdition, writeEntries, writeVocabulary, type WrittenEntry } from './store.ts';
import { conceptsOf, proofOf, wordsOf } from './words.ts';

export type Indexing = {
  keys: readonly string[];
  on: CivilDate;
  /** What people say of each item; those that are not given keep what they have. */
  phrases?: ReadonlyMap<string, readonly string[]>;
  vocabulary?: Vocabulary;
};

/**
 * Writes down under which words items are found, in the transaction that changes them. Every process finds them by these words from
 * its first search after the commit. What would be written as it stands is left alone.
 */
export async function indexItems(tx: Tx, { keys, on, phrases, vocabulary }: Indexing): Promise<void> {
  const stored = await findStored(tx);
  const described = await describeItems(tx, keys, on);
  const entries = [...described].flatMap(([key, description]): WrittenEntry[] => {
    const known = stored.get(key);
    const says = phrases?.get(key) ?? known?.phrases ?? [];
    const sha256 = proofOf({ described: description, phrases: says });
    return sha256 === known?.sha256 ? [] : [{ key, phrases: says, words: wordsOf(description, says), sha256 }];
  });
  const changed = vocabulary && (await findVocabularyProof(tx)) !== proofOf(vocabulary) ? vocabulary : undefined;
  if (entries.length === 0 && !changed) return;
  const edition = await nextEdition(tx);
  if (entries.length > 0) await writeEntries(tx, edition, entries);
  if (changed) await writeVocabulary(tx, edition, { concepts: conceptsOf(changed), sha256: proofOf(changed) });
}
