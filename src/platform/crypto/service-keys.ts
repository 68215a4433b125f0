import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Tx } from '../database/index.ts';
import { Bounded } from './bounded.ts';
import type { SigningAlgorithm } from './suite.ts';
import { suiteFor } from './suites.ts';
import type { KeyWrapper } from './wrapper.ts';
import './tables.ts';

type ServiceKind = SigningAlgorithm | 'secret';
export type ServiceKey = { id: string; kind: ServiceKind; secret: Uint8Array; publicKeyPem: string | undefined };

/** More than a county has organs with a seal. */
const MOST_REMEMBERED = 1_000;

/** Wrapped bytes of one service key do not open as another's. */
export const serviceContext = ({ id, purpose }: { id: string; purpose: string }): string =>
  `service key ${id} for ${purpose}`;

/**
 * The system's own keys, one in use for each purpose, made at first use and kept wrapped. Which one is in use is read from its row each
 * time; only the unwrapping is remembered, by the id of a key, whose bytes never change.
 */
export class ServiceKeys {
  readonly #wrapper: KeyWrapper;
  readonly #unwrapped = new Bounded<Uint8Array>(MOST_REMEMBERED);

  constructor(wrapper: KeyWrapper) {
    this.#wrapper = wrapper;
  }

  async current(tx: Tx, purpose: string, kind: ServiceKind): Promise<ServiceKey> {
    const found = (await this.find(tx, purpose)) ?? (await this.#make(tx, purpose, kind));
    if (found.kind !== kind) throw new Error(`the key for ${purpose} is ${found.kind}, not ${kind}: retire it first`);
    return found;
  }

  async find(tx: Tx, purpose: string): Promise<ServiceKey | undefined> {
    const row = await tx
      .selectFrom('keys.service_key')
      .select(['id', 'algorithm', 'public_pem', 'wrapped', 'master_id'])
      .where('purpose', '=', purpose)
      .where('retired_at', 'is', null)
      .executeTakeFirst();
    if (!row) return undefined;
    const { id, algorithm: kind, public_pem } = row;
    const wrapped = { masterId: row.master_id, bytes: row.wrapped };
    const secret = this.#unwrapped.find(id) ?? (await this.#wrapper.unwrap(wrapped, serviceContext({ id, purpose })));
    this.#unwrapped.keep(id, secret);
    return { id, kind, secret, publicKeyPem: public_pem ?? undefined };
  }

  async #make(tx: Tx, purpose: string, kind: ServiceKind): Promise<ServiceKey> {
    const id = v7();
    const { secret, publicPem } =
      kind === 'secret' ? { secret: randomBytes(32), publicPem: null } : newSigningPair(kind);
    const { masterId, bytes } = await this.#wrapper.wrap(secret, serviceContext({ id, purpose }));
    await tx
      .insertInto('keys.service_key')
      .values({ id, purpose, algorithm: kind, public_pem: publicPem, wrapped: Buffer.from(bytes), master_id: masterId })
      .onConflict((conflict) => conflict.columns(['purpose']).where('retired_at', 'is', null).doNothing())
      .execute();
    const made = await this.find(tx, purpose);
    if (!made) throw new Error(`the key just made for ${purpose} is not visible`);
    return made;
  }
}

function newSigningPair(algorithm: SigningAlgorithm) {
  const suite = suiteFor[algorithm];
  const key = suite.makeSigningKey();
  return { secret: key.pkcs8, publicPem: suite.exportPublicKeyPem(key) };
}
