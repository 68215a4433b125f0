import { setTimeout as pause } from 'node:timers/promises';
import type { PoolClient } from 'pg';

const ASK_AGAIN_MS = 50;

/**
 * Waits for an advisory lock of this connection by asking again and again. A statement that waits inside PostgreSQL holds a snapshot, and
 * whoever has the lock and makes an index concurrently would wait for that snapshot: a deadlock.
 */
export async function takeLock(client: PoolClient, lock: number): Promise<void> {
  while (!(await tryLock(client, lock))) await pause(ASK_AGAIN_MS);
}

/** Takes the lock if nobody has it; whether it did. */
export async function tryLock(client: PoolClient, lock: number): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [lock]);
  return rows[0]?.taken === true;
}

export async function giveLockBack(client: PoolClient, lock: number): Promise<void> {
  await client.query('select pg_advisory_unlock($1)', [lock]).catch(() => undefined);
}
