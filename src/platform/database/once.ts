import type { Result } from '../../kernel/result.ts';
import { no } from '../../kernel/result.ts';
import { keeping } from './kept-answer.ts';
import type { Db, Statement } from './open.ts';
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
  const kept = keeping(once);
  const place = { caller: once.caller, key: kept.key };
  let isFirst = false;
  return db.within(
    scope,
    async (tx, claimed): Promise<Result<Value, Refusal | KeyReused>> => {
      isFirst = claimed > 0;
      if (isFirst) return work(tx);
      const earlier = await getEarlier(tx, place);
      if (earlier.request_hash !== kept.requestHash || earlier.answer === null)
        return no({ code: 'keyReused' } as const);
      const answer: Result<Value, Refusal> = JSON.parse(kept.open(earlier.answer));
      return answer;
    },
    {
      opening: claim(scope, place, kept.requestHash),
      closing: (result) => (isFirst ? remember(scope, place, kept.close(JSON.stringify(result))) : undefined),
    },
  );
}

type Place = { caller: string; key: string };

/** Waits for whoever holds the key; changes a row when the key is now ours. */
const claim = ({ area }: Scope, { caller, key }: Place, requestHash: string): Statement => ({
  text: `insert into http.once (area, caller, key, request_hash, at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
  values: [area, caller, key, requestHash, new Date().toISOString()],
});

/** What was answered under the key. */
const getEarlier = (tx: Tx, { caller, key }: Place) =>
  tx
    .selectFrom('http.once')
    .select(['request_hash', 'answer'])
    .where('area', '=', tx.scope.area)
    .where('caller', '=', caller)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();

const remember = ({ area }: Scope, { caller, key }: Place, answer: string): Statement => ({
  text: `update http.once set answer = $4 where area = $1 and caller = $2 and key = $3`,
  values: [area, caller, key, answer],
});
