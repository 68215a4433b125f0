import { createHmac } from 'node:crypto';
import type { Tx } from '../database/index.ts';
import { deriveKey } from './derive.ts';
import type { ServiceKeys } from './service-keys.ts';

const PURPOSE = 'lookup hashes';

/**
 * Finds an encrypted value without opening any: equal values of one kind have equal hashes, and without the key nobody can try the
 * 10¹¹ possible identity numbers. The root is a stored secret under the master key, so a rotation leaves every hash as it was.
 */
export class LookupHashes {
  readonly #keys: ServiceKeys;
  readonly #byKind = new Map<string, Uint8Array>();
  #root: Uint8Array | undefined;

  constructor(keys: ServiceKeys) {
    this.#keys = keys;
  }

  /** HMAC-SHA-256 as base64url. `value` must be normalised by the caller: one spelling, one hash. */
  async hash(tx: Tx, kind: string, value: string): Promise<string> {
    const root = this.#root ?? (await this.#loadRoot(tx));
    return createHmac('sha256', this.#keyFor(kind, root)).update(value).digest('base64url');
  }

  /** Remembered only when it stood before this transaction: one that it made itself may yet be rolled back. */
  async #loadRoot(tx: Tx): Promise<Uint8Array> {
    const found = await this.#keys.find(tx, PURPOSE);
    if (!found) return (await this.#keys.current(tx, PURPOSE, 'secret')).secret;
    this.#root = found.secret;
    return found.secret;
  }

  #keyFor(kind: string, root: Uint8Array): Uint8Array {
    const known = this.#root && this.#byKind.get(kind);
    const key = known ?? deriveKey(root, `onewindow lookup ${kind}`);
    if (this.#root) this.#byKind.set(kind, key);
    return key;
  }
}
