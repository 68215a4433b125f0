import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import './factor.ts';

export type StoredTotp = {
  id: string;
  secret: Sealed;
  lastStep: number | null;
  enrolledAt: Date;
  confirmed: boolean;
};

/** Replaces one that was begun and never confirmed. */
export async function insertTotp(
  tx: Tx,
  { id, person, label, secret, at }: { id: string; person: string; label: string; secret: Sealed; at: Date },
): Promise<void> {
  await tx
    .deleteFrom('identity.second_factor')
    .where('person_id', '=', person)
    .where('kind', '=', 'totp')
    .where('confirmed_at', 'is', null)
    .execute();
  await tx
    .insertInto('identity.second_factor')
    .values({ id, person_id: person, kind: 'totp', label, secret, enrolled_at: at, ...NO_PASSKEY })
    .execute();
}

const NO_PASSKEY = {
  last_step: null,
  credential_id: null,
  public_key: null,
  counter: null,
  transports: [],
  confirmed_at: null,
};

export async function findTotps(tx: Tx, person: string): Promise<StoredTotp[]> {
  const rows = await tx
    .selectFrom('identity.second_factor')
    .select(['id', 'secret', 'last_step', 'enrolled_at', 'confirmed_at'])
    .where('person_id', '=', person)
    .where('kind', '=', 'totp')
    .orderBy('enrolled_at')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, secret, last_step, enrolled_at, confirmed_at }) =>
    secret === null
      ? []
      : [
          {
            id,
            secret,
            lastStep: last_step === null ? null : Number(last_step),
            enrolledAt: enrolled_at,
            confirmed: confirmed_at !== null,
          },
        ],
  );
}

/** False when that step, or a later one, was used in the meantime. */
export async function useStep(tx: Tx, id: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('identity.second_factor')
    .set({ last_step: step })
    .where('id', '=', id)
    .where((where) => where.or([where('last_step', 'is', null), where('last_step', '<', step)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
