import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Tx } from '../database/index.ts';
import { Bounded } from './bounded.ts';
import { findDataKeys, findLivingKey, insertDataKey, markDestroyed } from './data-key-store.ts';
import { placeName, wrapContext, type DataKey, type KeyPlace } from './data-key.ts';
import type { Erased } from './sealed.ts';
import type { KeyWrapper } from './wrapper.ts';

/** A key ready for use, with the text that binds what it seals to itself and to its subject. */
export type OpenKey = { id: string; secret: Uint8Array; context: string };

/**
 * The keys of people. Whether a key still lives is read from its row once in every transaction, so a key destroyed by one process
 * opens nothing in any other from the next transaction on; only the unwrapping (dear with a key management service) is remembered.
 */
export class DataKeys {
  readonly #wrapper: KeyWrapper;
  readonly #unwrapped: Bounded<Uint8Array>;
  readonly #seen = new WeakMap<Tx, Map<string, DataKey>>();

  constructor(wrapper: KeyWrapper, most = 10_000) {
    this.#wrapper = wrapper;
    this.#unwrapped = new Bounded(most);
  }

  /** The subject's living key; made when there is none. */
  async current(tx: Tx, place: KeyPlace): Promise<OpenKey> {
    const seen = this.#seenIn(tx);
    const name = placeName(place);
    const key = seen.get(name) ?? (await findLivingKey(tx, place)) ?? (await this.#make(tx, place));
    seen.set(name, key);
    seen.set(key.id, key);
    const open = await this.#open(key);
    if (open === 'erased') throw new Error(`the living key ${key.id} has no bytes`);
    return open;
  }

  /** Every key by its id, in one query at most. Throws for a key that this county's table does not hold. */
  async byId(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, OpenKey | Erased>> {
    const seen = this.#seenIn(tx);
    const unseen = [...new Set(ids)].filter((id) => !seen.has(id));
    const found = unseen.length > 0 ? await findDataKeys(tx, unseen) : [];
    for (const key of found) {
      seen.set(key.id, key);
      // A subject has one living key, and this is it.
      if (key.wrapped) seen.set(placeName(key), key);
    }
    const open = new Map<string, OpenKey | Erased>();
    for (const id of new Set(ids)) {
      const key = seen.get(id);
      if (!key)
        throw new Error(`no data key ${id} for ${tx.scope.area}: another county's, or the key table was not restored`);
      open.set(id, await this.#open(key));
    }
    return open;
  }

  async destroy(tx: Tx, place: KeyPlace, mark: { at: Date; basis: string }): Promise<boolean> {
    const destroyed = await markDestroyed(tx, place, mark);
    for (const id of destroyed) this.#unwrapped.forget(id);
    this.#seen.delete(tx);
    return destroyed.length > 0;
  }

  async #make(tx: Tx, place: KeyPlace): Promise<DataKey> {
    const key = { ...place, id: v7(), wrapped: undefined };
    await insertDataKey(tx, key, await this.#wrapper.wrap(randomBytes(32), wrapContext(key)));
    // Ours, or that of a transaction which was quicker and for which the insert waited.
    const living = await findLivingKey(tx, place);
    if (!living) throw new Error(`the key just made for ${place.subject} is not visible`);
    return living;
  }

  async #open(key: DataKey): Promise<OpenKey | Erased> {
    if (!key.wrapped) {
      this.#unwrapped.forget(key.id);
      return 'erased';
    }
    const secret = this.#unwrapped.find(key.id) ?? (await this.#wrapper.unwrap(key.wrapped, wrapContext(key)));
    this.#unwrapped.keep(key.id, secret);
    return { id: key.id, secret, context: `sealed under ${key.id} for ${placeName(key)}` };
  }

  #seenIn(tx: Tx): Map<string, DataKey> {
    const seen = this.#seen.get(tx) ?? new Map<string, DataKey>();
    this.#seen.set(tx, seen);
    return seen;
  }
}
