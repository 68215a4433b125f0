import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { FactorKind } from '../../people/model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.second_factor': {
      id: string;
      person_id: string;
      kind: FactorKind;
      label: string;
      secret: Sealed | null;
      /** int8, which the driver reads as text. */
      last_step: string | number | null;
      credential_id: string | null;
      public_key: Buffer | null;
      counter: string | number | null;
      transports: string[];
      enrolled_at: Date;
      confirmed_at: Date | null;
    };
  }
}

export type EnrolledFactor = { id: string; kind: FactorKind; label: string; enrolledAt: Date };

/** Those that were confirmed, oldest first. */
export const findFactors = (tx: Tx, person: string): Promise<EnrolledFactor[]> =>
  tx
    .selectFrom('identity.second_factor')
    .select(['id', 'kind', 'label', 'enrolled_at as enrolledAt'])
    .where('person_id', '=', person)
    .where('confirmed_at', 'is not', null)
    .orderBy('enrolled_at')
    .orderBy('id')
    .execute();

export const confirmFactor = (tx: Tx, id: string, at: Date) =>
  tx.updateTable('identity.second_factor').set({ confirmed_at: at }).where('id', '=', id).execute();

export const deleteFactor = (tx: Tx, id: string) =>
  tx.deleteFrom('identity.second_factor').where('id', '=', id).execute();

/** Every factor and every recovery code of a person. */
export async function deleteFactorsOf(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('identity.second_factor').where('person_id', '=', person).execute();
  await tx.deleteFrom('identity.recovery_code').where('person_id', '=', person).execute();
}
