import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Shelf, Vocabulary } from './model.ts';
import { describeItems, findStored, findVocabularyProof } from './queries.ts';
import { nextEdition, writeEntries, writeVocabulary, type WrittenEntry } from './store.ts';
import { conceptsOf, proofOf, wordsOf, type Described } from './words.ts';

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
  const entries = [...described].flatMap(([key, description]) =>
    changedEntry(stored, { key, description, says: phrases?.get(key) ?? stored.get(key)?.phrases ?? [] }),
  );
  const changed = vocabulary && (await findVocabularyProof(tx)) !== proofOf(vocabulary) ? vocabulary : undefined;
  if (entries.length === 0 && !changed) return;
  const edition = await nextEdition(tx);
  if (entries.length > 0) await writeEntries(tx, edition, entries);
  if (changed) await writeVocabulary(tx, edition, { concepts: conceptsOf(changed), sha256: proofOf(changed) });
}

/** Something else that is found by what people type: its names, and what people say instead. */
export type Findable = { key: string; names: readonly string[]; says?: readonly string[] | undefined };

/** Does the same for what stands on another shelf; what people say is kept where nothing new is said. */
export async function indexShelf(tx: Tx, shelf: Shelf, findable: readonly Findable[]): Promise<void> {
  const stored = await findStored(tx);
  const entries = findable.flatMap(({ key: own, names, says }) => {
    const key = `${shelf}/${own}`;
    const description = { names, formerName: null, result: '', conditions: [], materials: [] };
    return changedEntry(stored, { key, description, says: says ?? stored.get(key)?.phrases ?? [] });
  });
  if (entries.length > 0) await writeEntries(tx, await nextEdition(tx), entries);
}

type Stored = Awaited<ReturnType<typeof findStored>>;
type Describing = { key: string; description: Described; says: readonly string[] };

/** What has to be written; nothing where it stands so. */
function changedEntry(stored: Stored, { key, description, says }: Describing): WrittenEntry[] {
  const sha256 = proofOf({ described: description, phrases: says });
  return sha256 === stored.get(key)?.sha256 ? [] : [{ key, phrases: says, words: wordsOf(description, says), sha256 }];
}
