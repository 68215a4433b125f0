import { giveLockBack, takeLock, tryLock } from './advisory-lock.ts';
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

/** Runs `work` if nobody holds the lock; answers undefined at once where somebody does. */
export async function unlessTaken<Value>(db: Db, lock: number, work: () => Promise<Value>): Promise<Value | undefined> {
  const client = await db.connect();
  try {
    return (await tryLock(client, lock)) ? await work() : undefined;
  } finally {
    // Where somebody else has it, this gives nothing back.
    await giveLockBack(client, lock);
    client.release();
  }
}
