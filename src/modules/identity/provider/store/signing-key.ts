import { sql } from 'kysely';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.provider_key': { kid: string; jwk: Sealed; made_at: Date };
  }
}

export type StoredKey = { kid: string; jwk: Sealed };

/** The newest first. */
export const findSigningKeys = (tx: Tx): Promise<StoredKey[]> =>
  tx
    .selectFrom('identity.provider_key')
    .select(['kid', 'jwk'])
    .orderBy('made_at', 'desc')
    .orderBy('kid')
    .limit(3)
    .execute();

export const insertSigningKey = (tx: Tx, { kid, jwk, at }: StoredKey & { at: Date }) =>
  tx.insertInto('identity.provider_key').values({ kid, jwk, made_at: at }).execute();

/** Processes that start together make one key, not one each. */
export const lockSigningKeys = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(hashtext('identity.provider_key'))`.execute(tx);
