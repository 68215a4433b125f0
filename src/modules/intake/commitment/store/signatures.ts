import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import './tables.ts';

/** Which version was signed in a draft, and the name under it. */
export type Signature = { version: number; name: Sealed };

export const findSignature = (tx: Tx, draft: string): Promise<Signature | undefined> =>
  tx
    .selectFrom('intake.draft_commitment')
    .select(['version', 'name'])
    .where('area', '=', tx.scope.area)
    .where('draft_id', '=', draft)
    .executeTakeFirst();

/** The last signature counts. */
export async function upsertSignature(
  tx: Tx,
  draft: string,
  { version, name, at }: Signature & { at: Date },
): Promise<void> {
  const signed = { version, name, signed_at: at };
  await tx
    .insertInto('intake.draft_commitment')
    .values({ area: tx.scope.area, draft_id: draft, ...signed })
    .onConflict((conflict) => conflict.columns(['area', 'draft_id']).doUpdateSet(signed))
    .execute();
}

export async function deleteSignature(tx: Tx, draft: string): Promise<void> {
  await tx
    .deleteFrom('intake.draft_commitment')
    .where('area', '=', tx.scope.area)
    .where('draft_id', '=', draft)
    .execute();
}
