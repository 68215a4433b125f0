import type { Tx } from '../../../../platform/database/index.ts';
import './factor.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.passkey_challenge': {
      person_id: string;
      purpose: ChallengePurpose;
      challenge: string;
      expires_at: Date;
    };
  }
}

export type ChallengePurpose = 'enrol' | 'prove';
export type StoredPasskey = {
  id: string;
  credentialId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: string[];
};

type NewPasskey = StoredPasskey & { person: string; label: string; at: Date };

/** False when the key is enrolled already. */
export async function insertPasskey(tx: Tx, { person, label, at, ...key }: NewPasskey): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('identity.second_factor')
    .values({
      id: key.id,
      person_id: person,
      kind: 'passkey',
      label,
      secret: null,
      last_step: null,
      credential_id: key.credentialId,
      public_key: Buffer.from(key.publicKey),
      counter: key.counter,
      transports: key.transports,
      enrolled_at: at,
      confirmed_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function findPasskeys(tx: Tx, person: string): Promise<StoredPasskey[]> {
  const rows = await tx
    .selectFrom('identity.second_factor')
    .select(['id', 'credential_id', 'public_key', 'counter', 'transports'])
    .where('person_id', '=', person)
    .where('kind', '=', 'passkey')
    .orderBy('enrolled_at')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, credential_id, public_key, counter, transports }) =>
    credential_id === null || public_key === null
      ? []
      : [
          {
            id,
            credentialId: credential_id,
            publicKey: Uint8Array.from(public_key),
            counter: Number(counter),
            transports,
          },
        ],
  );
}

export const setCounter = (tx: Tx, id: string, counter: number) =>
  tx.updateTable('identity.second_factor').set({ counter }).where('id', '=', id).execute();

type Challenge = { person: string; purpose: ChallengePurpose; challenge: string; expiresAt: Date };

/** One at a time for each purpose: asking anew replaces the one before. */
export const keepChallenge = (tx: Tx, { person, purpose, challenge, expiresAt }: Challenge) =>
  tx
    .insertInto('identity.passkey_challenge')
    .values({ person_id: person, purpose, challenge, expires_at: expiresAt })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'purpose']).doUpdateSet({ challenge, expires_at: expiresAt }),
    )
    .execute();

/** Taken, so that no answer is good twice. */
export async function takeChallenge(
  tx: Tx,
  { person, purpose, now }: { person: string; purpose: ChallengePurpose; now: Date },
): Promise<string | undefined> {
  const row = await tx
    .deleteFrom('identity.passkey_challenge')
    .where('person_id', '=', person)
    .where('purpose', '=', purpose)
    .returning(['challenge', 'expires_at'])
    .executeTakeFirst();
  return row && row.expires_at > now ? row.challenge : undefined;
}
