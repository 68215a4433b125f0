import type { Tx } from '../../../../platform/database/index.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.password': { person_id: string; hash: string; must_change: boolean; changed_at: Date };
  }
}

export type StoredPassword = { hash: string; mustChange: boolean };

export const findPassword = (tx: Tx, person: string): Promise<StoredPassword | undefined> =>
  tx
    .selectFrom('identity.password')
    .select(['hash', 'must_change as mustChange'])
    .where('person_id', '=', person)
    .executeTakeFirst();

type NewPassword = { person: string; hash: string; mustChange: boolean; at: Date };

export async function setPassword(tx: Tx, { person, hash, mustChange, at }: NewPassword): Promise<void> {
  await tx
    .insertInto('identity.password')
    .values({ person_id: person, hash, must_change: mustChange, changed_at: at })
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet({ hash, must_change: mustChange, changed_at: at }),
    )
    .execute();
}

export async function dropPassword(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('identity.password').where('person_id', '=', person).execute();
}
