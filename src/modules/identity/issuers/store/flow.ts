import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.login_flow': { state_hash: string; secrets: Sealed; return_to: string; expires_at: Date };
  }
}

export type StoredFlow = { stateHash: string; secrets: Sealed; returnTo: string; expiresAt: Date };

export const insertFlow = (tx: Tx, { stateHash, secrets, returnTo, expiresAt }: StoredFlow) =>
  tx
    .insertInto('identity.login_flow')
    .values({ state_hash: stateHash, secrets, return_to: returnTo, expires_at: expiresAt })
    .execute();

export type FlowRow = Pick<StoredFlow, 'secrets' | 'returnTo'>;

export const findFlow = (tx: Tx, stateHash: string, now: Date): Promise<FlowRow | undefined> =>
  tx
    .selectFrom('identity.login_flow')
    .select(['secrets', 'return_to as returnTo'])
    .where('state_hash', '=', stateHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();

/** Taken once: the same answer of an issuer does not sign in twice. */
export const takeFlow = (tx: Tx, stateHash: string, now: Date): Promise<FlowRow | undefined> =>
  tx
    .deleteFrom('identity.login_flow')
    .where('state_hash', '=', stateHash)
    .where('expires_at', '>', now)
    .returning(['secrets', 'return_to as returnTo'])
    .executeTakeFirst();
