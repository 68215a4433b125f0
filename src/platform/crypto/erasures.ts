import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import './tables.ts';

/** One key that was destroyed, and why. */
export type Erasure = { keyId: string; at: Date; basis: string };

/** All that was ever erased. It is kept beside the backups: an old backup still holds the keys that were destroyed since. */
export async function findErasures(tx: Tx): Promise<Erasure[]> {
  const { rows } = await sql<Erasure>`
    select id as "keyId", destroyed_at as at, destroyed_basis as basis from keys.data_key
    where destroyed_at is not null order by destroyed_at, id`.execute(tx);
  return rows;
}

/** After a restore: destroys again what had been destroyed. Says how many keys the backup had brought back to life. */
export async function applyErasures(tx: Tx, erasures: readonly Erasure[]): Promise<number> {
  const { numAffectedRows } = await sql`
    update keys.data_key stored set destroyed_at = erasure.at, destroyed_basis = erasure.basis
    from unnest(
      ${erasures.map(({ keyId }) => keyId)}::uuid[],
      ${erasures.map(({ at }) => at)}::timestamptz[],
      ${erasures.map(({ basis }) => basis)}::text[]
    ) erasure (id, at, basis)
    where stored.id = erasure.id and stored.destroyed_at is null`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
