import { giveLockBack, takeLock } from './advisory-lock.ts';
import type { Db } from './open.ts';

/** Does the work while nobody else does who names the same lock: of two programs that start together, one waits for the other. */
export async function alone<Value>(db: Db, lock: number, work: () => Promise<Value>): Promise<Value> {
  const client = await db.connect();
  try {
    await takeLock(client, lock);
    return await work();
  } finally {
    await giveLockBack(client, lock);
    client.release();
  }
}
