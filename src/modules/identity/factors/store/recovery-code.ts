import type { Tx } from '../../../../platform/database/index.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.recovery_code': { person_id: string; hash: string; used_at: Date | null };
  }
}

/** The codes that were printed before open nothing any more. */
export async function replaceRecoveryCodes(tx: Tx, person: string, hashes: readonly string[]): Promise<void> {
  await tx.deleteFrom('identity.recovery_code').where('person_id', '=', person).execute();
  await tx
    .insertInto('identity.recovery_code')
    .values(hashes.map((hash) => ({ person_id: person, hash, used_at: null })))
    .execute();
}

/** False when there is no such code, or it was used. */
export async function useRecoveryCode(
  tx: Tx,
  { person, hash, at }: { person: string; hash: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('identity.recovery_code')
    .set({ used_at: at })
    .where('person_id', '=', person)
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function countUnusedRecoveryCodes(tx: Tx, person: string): Promise<number> {
  const { unused } = await tx
    .selectFrom('identity.recovery_code')
    .select(({ fn }) => fn.countAll<string>().as('unused'))
    .where('person_id', '=', person)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(unused);
}
