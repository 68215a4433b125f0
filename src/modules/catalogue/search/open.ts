import type { Area } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Found, Shelf } from './model.ts';
import { findConcepts, findEditions, findEntriesAfter } from './queries.ts';
import { ItemIndex } from './rules/item-index.ts';
import { textOf } from './writing.ts';

/** Finds what stands on one shelf in the county of the transaction, as its words stand when it is asked. */
export type ItemSearch = {
  find: (tx: Tx, words: string) => Promise<Found>;
  /** Builds the index before anybody asks. */
  prepare: (tx: Tx) => Promise<void>;
};

type Built = { index: ItemIndex; newest: number; vocabulary: number };

/**
 * An index of every county asked for, in the memory of this process. Each search first asks the database for the number of the newest
 * change and reads what it has not seen: what another process has published is found by the next search here. Not to be asked in a
 * transaction that has itself changed words: it may still be undone. Shelves do not weigh on each other.
 */
export function openItemSearch(shelf: Shelf = ''): ItemSearch {
  const built = new Map<Area, Built>();
  const building = new Map<Area, Promise<Built>>();

  /** Of those who ask together, one builds and the others wait. */
  async function buildOnce(tx: Tx): Promise<Built> {
    const { area } = tx.scope;
    const underWay = building.get(area);
    // The other's transaction may have failed; then we build on our own.
    const other = await underWay?.catch(() => undefined);
    if (other) return other;
    const work = build(tx, shelf);
    building.set(area, work);
    try {
      const ready = await work;
      built.set(area, ready);
      return ready;
    } finally {
      building.delete(area);
    }
  }

  async function current(tx: Tx): Promise<ItemIndex> {
    const editions = await findEditions(tx);
    let ready = built.get(tx.scope.area);
    if (!ready || ready.vocabulary < editions.vocabulary || ready.index.worn) ready = await buildOnce(tx);
    if (ready.newest < editions.newest) await bringUpToDate(tx, ready, { newest: editions.newest, shelf });
    return ready.index;
  }

  return {
    find: async (tx, words) => (await current(tx)).find(textOf(words)),
    prepare: async (tx) => void (await current(tx)),
  };
}

async function build(tx: Tx, shelf: Shelf): Promise<Built> {
  const { newest, vocabulary } = await findEditions(tx);
  const index = new ItemIndex(await findConcepts(tx));
  for await (const entries of findEntriesAfter(tx, 0, shelf)) for (const entry of entries) index.put(entry);
  return { index, newest, vocabulary };
}

/** Two may do this at once: an entry that is put twice is put once. */
async function bringUpToDate(tx: Tx, built: Built, { newest, shelf }: { newest: number; shelf: Shelf }): Promise<void> {
  for await (const entries of findEntriesAfter(tx, built.newest, shelf))
    for (const entry of entries) built.index.put(entry);
  built.newest = Math.max(built.newest, newest);
}
