import type { Tx } from '../database/index.ts';
import type { KeyPlace } from './data-key.ts';
import { DataKeys, type OpenKey } from './data-keys.ts';
import { LookupHashes } from './lookup.ts';
import { partsOf, sealedText, type Erased, type Sealed } from './sealed.ts';
import { ServiceKeys } from './service-keys.ts';
import type { SigningAlgorithm, SuiteId } from './suite.ts';
import { suiteFor, suites } from './suites.ts';
import type { KeyWrapper } from './wrapper.ts';

/**
 * Whom the data are about, as a key of letters, digits and `_.:/-`: `person/<uuid>`. In the county of the transaction; `everywhere`
 * only for data that belong to no county, such as accounts. Its key is another, and destroyed apart.
 */
export type Subject = string | { everywhere: string };

export type Signer = { keyId: string; publicKeyPem: string; sign(data: Uint8Array): string };

export type Vault = {
  /** Encrypts with the subject's key, which is made when there is none. */
  sealFor(tx: Tx, subject: Subject, plaintext: Uint8Array | string): Promise<Sealed>;
  /** Throws when the text was changed, belongs to another county, or the master key is not held. */
  openSealed(tx: Tx, sealed: Sealed): Promise<Uint8Array | Erased>;
  /** A page of texts in one query for keys; undefined where erased. */
  openTexts(tx: Tx, sealed: readonly Sealed[]): Promise<(string | undefined)[]>;
  /** Erasure (个人信息保护法, Art. 47): all that the key sealed reads `erased` from then on, for good. False when there was no key. */
  destroyKey(tx: Tx, subject: Subject, basis: string): Promise<boolean>;
  /** A keyed hash of a normalised value, for finding it where it is stored sealed. */
  lookupHash(tx: Tx, kind: string, value: string): Promise<string>;
  /** Signs with the key in use for this purpose, made at first use. */
  signer(tx: Tx, purpose: string, algorithm: SigningAlgorithm): Promise<Signer>;
  /** 32 secret bytes for one purpose of the system itself, made at first use: cookie keys and the like. */
  secret(tx: Tx, purpose: string): Promise<Uint8Array>;
};

export type VaultOptions = { wrapper: KeyWrapper; now: () => Date; suite?: SuiteId };

export function openVault({ wrapper, now, suite = 'intl' }: VaultOptions): Vault {
  const keys = new DataKeys(wrapper);
  const serviceKeys = new ServiceKeys(wrapper);
  const lookup = new LookupHashes(serviceKeys);
  return {
    async sealFor(tx, subject, plaintext) {
      const { id: keyId, secret, context } = await keys.current(tx, placeOf(tx, subject));
      const bytes = typeof plaintext === 'string' ? Buffer.from(plaintext) : plaintext;
      return sealedText({ suite, keyId, box: suites[suite].seal(secret, bytes, context) });
    },
    async openSealed(tx, sealed) {
      const part = partsOf(sealed);
      return openWith(await keys.byId(tx, [part.keyId]), part);
    },
    async openTexts(tx, sealed) {
      const parts = sealed.map(partsOf);
      const found = await keys.byId(
        tx,
        parts.map(({ keyId }) => keyId),
      );
      const plaintexts = parts.map((part) => openWith(found, part));
      return plaintexts.map((one) => (one === 'erased' ? undefined : Buffer.from(one).toString('utf8')));
    },
    destroyKey: (tx, subject, basis) => keys.destroy(tx, placeOf(tx, subject), { at: now(), basis }),
    lookupHash: (tx, kind, value) => lookup.hash(tx, kind, value),
    async signer(tx, purpose, algorithm) {
      const { id, secret: pkcs8, publicKeyPem } = await serviceKeys.current(tx, purpose, algorithm);
      if (publicKeyPem === undefined) throw new Error(`the key for ${purpose} has no public half`);
      return { keyId: id, publicKeyPem, sign: (data) => suiteFor[algorithm].sign({ algorithm, pkcs8 }, data) };
    },
    secret: async (tx, purpose) => (await serviceKeys.current(tx, purpose, 'secret')).secret,
  };
}

const placeOf = (tx: Tx, subject: Subject): KeyPlace =>
  typeof subject === 'string' ? { area: tx.scope.area, subject } : { area: '*', subject: subject.everywhere };

function openWith(
  keys: ReadonlyMap<string, OpenKey | Erased>,
  { suite, keyId, box }: ReturnType<typeof partsOf>,
): Uint8Array | Erased {
  const key = keys.get(keyId);
  if (!key || key === 'erased') return 'erased';
  const plaintext = suites[suite].open(key.secret, box, key.context);
  if (!plaintext) throw new Error(`what was sealed under key ${keyId} is not what is stored now`);
  return plaintext;
}
