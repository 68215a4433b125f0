import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import { wrapContext } from './data-key.ts';
import { serviceContext } from './service-keys.ts';
import type { KeyWrapper, Wrapped } from './wrapper.ts';
import './tables.ts';

type Stored = { id: string; context: string; wrapped: Wrapped };

/**
 * After a new master key: wraps up to `most` stored keys anew and says how many; call it, each time in a transaction of its own under
 * the follower role, until it says 0. Then nothing needs the older generations. Neither data nor lookup hashes change.
 */
export async function rewrapBatch(tx: Tx, wrapper: KeyWrapper, most = 500): Promise<number> {
  const [, ...older] = wrapper.masterIds;
  if (older.length === 0) return 0;
  const dataKeys = await findDataKeysUnder(tx, older, most);
  await renew(tx, 'keys.data_key', await rewrapped(wrapper, dataKeys));
  const serviceKeys = await findServiceKeysUnder(tx, older, most);
  await renew(tx, 'keys.service_key', await rewrapped(wrapper, serviceKeys));
  return dataKeys.length + serviceKeys.length;
}

/** Master keys that stored keys need and that are not held: with any of these the program must not start. */
export async function findUnheldMasterIds(tx: Tx, wrapper: KeyWrapper): Promise<string[]> {
  const { rows } = await sql<{ master_id: string }>`
    select distinct master_id from (
      select distinct master_id from keys.data_key where wrapped is not null
      union all select master_id from keys.service_key
    ) needed where master_id <> all (${wrapper.masterIds}::text[]) order by master_id`.execute(tx);
  return rows.map(({ master_id }) => master_id);
}

async function findDataKeysUnder(tx: Tx, masterIds: string[], most: number): Promise<Stored[]> {
  const { rows } = await sql<{ id: string; area: string; subject: string; wrapped: Buffer; master_id: string }>`
    select id, area, subject, wrapped, master_id from keys.data_key
    where wrapped is not null and master_id = any (${masterIds}::text[])
    limit ${most} for update skip locked`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    context: wrapContext(row),
    wrapped: { masterId: row.master_id, bytes: row.wrapped },
  }));
}

async function findServiceKeysUnder(tx: Tx, masterIds: string[], most: number): Promise<Stored[]> {
  const { rows } = await sql<{ id: string; purpose: string; wrapped: Buffer; master_id: string }>`
    select id, purpose, wrapped, master_id from keys.service_key
    where master_id = any (${masterIds}::text[])
    limit ${most} for update skip locked`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    context: serviceContext(row),
    wrapped: { masterId: row.master_id, bytes: row.wrapped },
  }));
}

const rewrapped = (wrapper: KeyWrapper, stored: Stored[]) =>
  Promise.all(
    stored.map(async ({ id, context, wrapped }) => {
      const { masterId, bytes } = await wrapper.wrap(await wrapper.unwrap(wrapped, context), context);
      return { id, masterId, bytes: Buffer.from(bytes) };
    }),
  );

type Rewrapped = Awaited<ReturnType<typeof rewrapped>>;

async function renew(tx: Tx, table: 'keys.data_key' | 'keys.service_key', keys: Rewrapped): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    update ${sql.table(table)} stored set wrapped = renewed.wrapped, master_id = renewed.master_id
    from unnest(
      ${keys.map(({ id }) => id)}::uuid[], ${keys.map(({ masterId }) => masterId)}::text[], ${keys.map(({ bytes }) => bytes)}::bytea[]
    ) renewed (id, master_id, wrapped)
    where stored.id = renewed.id`.execute(tx);
}
