import { sql, type JSONColumnType } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.provider_record': {
      model: string;
      id: string;
      payload: JSONColumnType<Record<string, unknown>>;
      grant_id: string | null;
      uid: string | null;
      user_code: string | null;
      account_id: string | null;
      consumed_at: Date | null;
      expires_at: Date | null;
    };
  }
}

export type ProviderRecord = {
  model: string;
  id: string;
  payload: Record<string, unknown>;
  grantId: string | null;
  uid: string | null;
  userCode: string | null;
  account: string | null;
  expiresAt: Date | null;
};

export async function keepRecord(tx: Tx, record: ProviderRecord): Promise<void> {
  const { model, id, grantId: grant_id, uid, userCode: user_code, account: account_id, expiresAt: expires_at } = record;
  const kept = { payload: JSON.stringify(record.payload), grant_id, uid, user_code, account_id, expires_at };
  await tx
    .insertInto('identity.provider_record')
    .values({ ...kept, model, id, consumed_at: null })
    .onConflict((conflict) => conflict.columns(['model', 'id']).doUpdateSet(kept))
    .execute();
}

type Wanted = { model: string; by: 'id' | 'uid' | 'user_code'; value: string; now: Date };

/** With `consumed`, in seconds, as the provider wants it. */
export async function findRecord(
  tx: Tx,
  { model, by, value, now }: Wanted,
): Promise<Record<string, unknown> | undefined> {
  const row = await tx
    .selectFrom('identity.provider_record')
    .select(['payload', 'consumed_at'])
    .where('model', '=', model)
    .where(by, '=', value)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
    .executeTakeFirst();
  if (!row) return undefined;
  const consumed = row.consumed_at && Math.floor(row.consumed_at.valueOf() / 1000);
  return consumed === null ? row.payload : { ...row.payload, consumed };
}

export const consumeRecord = (tx: Tx, { model, id, now }: { model: string; id: string; now: Date }) =>
  tx
    .updateTable('identity.provider_record')
    .set({ consumed_at: now })
    .where('model', '=', model)
    .where('id', '=', id)
    .execute();

export const deleteRecords = (tx: Tx, where: { model: string; id: string } | { grant: string }) =>
  sql`delete from identity.provider_record where ${
    'grant' in where ? sql`grant_id = ${where.grant}` : sql`model = ${where.model} and id = ${where.id}`
  }`.execute(tx);

/** Its sessions, codes and tokens, when a person signs out everywhere. */
export const deleteProviderRecordsOf = (tx: Tx, person: string) =>
  tx.deleteFrom('identity.provider_record').where('account_id', '=', person).execute();
