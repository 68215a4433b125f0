import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import type { DataKey, KeyPlace } from './data-key.ts';
import type { Wrapped } from './wrapper.ts';
import './tables.ts';

const COLUMNS = ['id', 'area', 'subject', 'wrapped', 'master_id'] as const;

/** Keys of this transaction's county and of none, by id. */
export async function findDataKeys(tx: Tx, ids: readonly string[]): Promise<DataKey[]> {
  const rows = await tx
    .selectFrom('keys.data_key')
    .select(COLUMNS)
    .where('area', '=', sql<string>`any(${[tx.scope.area, '*']}::text[])`)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return rows.map(dataKeyOf);
}

export async function findLivingKey(tx: Tx, { area, subject }: KeyPlace): Promise<DataKey | undefined> {
  const row = await tx
    .selectFrom('keys.data_key')
    .select(COLUMNS)
    .where('area', '=', area)
    .where('subject', '=', subject)
    .where('destroyed_at', 'is', null)
    .executeTakeFirst();
  return row && dataKeyOf(row);
}

/** Does nothing when somebody else made one for the same subject in the meantime. */
export async function insertDataKey(
  tx: Tx,
  { id, area, subject }: DataKey,
  { masterId, bytes }: Wrapped,
): Promise<void> {
  await tx
    .insertInto('keys.data_key')
    .values({ id, area, subject, wrapped: Buffer.from(bytes), master_id: masterId })
    .onConflict((conflict) => conflict.columns(['area', 'subject']).where('destroyed_at', 'is', null).doNothing())
    .execute();
}

/** The ids of what was destroyed: at most one. */
export async function markDestroyed(
  tx: Tx,
  { area, subject }: KeyPlace,
  mark: { at: Date; basis: string },
): Promise<string[]> {
  const rows = await tx
    .updateTable('keys.data_key')
    .set({ destroyed_at: mark.at, destroyed_basis: mark.basis })
    .where('area', '=', area)
    .where('subject', '=', subject)
    .where('destroyed_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

type Row = { id: string; area: string; subject: string; wrapped: Buffer | null; master_id: string };

const dataKeyOf = ({ wrapped, master_id, ...key }: Row): DataKey => ({
  ...key,
  wrapped: wrapped ? { masterId: master_id, bytes: wrapped } : undefined,
});
