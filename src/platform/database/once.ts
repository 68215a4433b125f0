import type { Result } from '../../kernel/result.ts';
import { no } from '../../kernel/result.ts';
import { keeping } from './kept-answer.ts';
import type { Db } from './open.ts';
import type { Scope } from './scope.ts';
import type { Tx } from './transaction.ts';

declare module './schema.ts' {
  interface Schema {
    'http.once': { area: string; caller: string; key: string; request_hash: string; answer: string | null; at: Date };
  }
}

/** A caller's own name for one intention (`Idempotency-Key`), with a hash of what was asked under it. */
export type Once = { caller: string; key: string; requestHash: string };

/** The same key was used before for something else. */
export type KeyReused = { code: 'keyReused' };

/**
 * Like `db.within`, but for one key only ever once: the answer is written in the same transaction as the work, so a repeat (a double
 * click, a lost acknowledgement, two at the same time) gets the first answer and nothing happens twice. A refusal rolls back and is
 * not remembered: the person may mend the input and send it again under the same key.
 * The value must survive JSON; it is kept so that only whoever has the key can read it again. Without a key this is `db.within`.
 */
export async function withinOnce<Value, Refusal>(
  db: Db,
  { scope, once }: { scope: Scope; once?: Once | undefined },
  work: (tx: Tx) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | KeyReused>> {
  if (!once) return db.within(scope, work);
  return db.within(scope, async (tx): Promise<Result<Value, Refusal | KeyReused>> => {
    const kept = keeping(once);
    const place = { caller: once.caller, key: kept.key };
    const earlier = await claim(tx, { ...place, request_hash: kept.requestHash });
    if (earlier) {
      if (earlier.request_hash !== kept.requestHash || earlier.answer === null)
        return no({ code: 'keyReused' } as const);
      const answer: Result<Value, Refusal> = JSON.parse(kept.open(earlier.answer));
      return answer;
    }
    const result = await work(tx);
    if (result.ok) await remember(tx, place, kept.close(JSON.stringify(result)));
    return result;
  });
}

type Place = { caller: string; key: string };

/** Waits for whoever holds the key, then finds their answer; finds nothing when the key is now ours. */
async function claim(tx: Tx, { caller, key, request_hash }: Place & { request_hash: string }) {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('http.once')
    .values({ area: tx.scope.area, caller, key, request_hash, answer: null, at: new Date() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows) return undefined;
  return tx
    .selectFrom('http.once')
    .select(['request_hash', 'answer'])
    .where('area', '=', tx.scope.area)
    .where('caller', '=', caller)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
}

const remember = (tx: Tx, { caller, key }: Place, answer: string) =>
  tx
    .updateTable('http.once')
    .set({ answer })
    .where('area', '=', tx.scope.area)
    .where('caller', '=', caller)
    .where('key', '=', key)
    .execute();
