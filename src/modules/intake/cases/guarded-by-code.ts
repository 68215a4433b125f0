import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { countWrongCode, findAttempts, forgetAttempts } from './store/attempts.ts';

export type CodeRefusal = { code: 'unknownCase' } | { code: 'tooManyAttempts'; minutes: number };

/** Five wrong codes close a number for a quarter of an hour: six digits are then some four years of guessing. */
const MOST_WRONG = 5;
const CLOSED_MINUTES = 15;

type Guarded<Value> = {
  /** Under which wrong codes are counted. */
  number: string;
  hashOf: (tx: Tx) => Promise<string>;
  /** What the hash opens, in a transaction that presents it. */
  find: (tx: Tx, hash: string) => Promise<Value | undefined>;
};

/**
 * Opens something to whoever knows its number and code. An unknown number, a wrong code and a mistyped one get the same answer after the
 * same work, so nothing can be learned by asking.
 */
export async function guardedByCode<Value>(
  { db, now: clock }: { db: Db; now: () => Date },
  { scope }: Caller,
  { number, hashOf, find }: Guarded<Value>,
): Promise<Result<Value, CodeRefusal>> {
  const now = clock();
  const area = { area: scope.area };
  const opening = await db.within(area, async (tx) => {
    const attempts = await findAttempts(tx, number, now);
    return {
      hash: await hashOf(tx),
      wrongBefore: attempts !== undefined,
      closed: attempts && attempts.wrong >= MOST_WRONG ? attempts : null,
    };
  });
  if (opening.closed) return no({ code: 'tooManyAttempts', minutes: minutesUntil(opening.closed.until, now) });

  const found = await db.within({ ...area, presented: opening.hash }, async (tx) => {
    const value = await find(tx, opening.hash);
    if (value !== undefined && opening.wrongBefore) await forgetAttempts(tx, number);
    return value;
  });
  if (found !== undefined) return ok(found);
  const until = new Date(now.valueOf() + CLOSED_MINUTES * 60_000);
  await db.within(area, (tx) => countWrongCode(tx, number, { now, until }));
  return no({ code: 'unknownCase' });
}

const minutesUntil = (until: Date, now: Date) => Math.max(1, Math.ceil((until.valueOf() - now.valueOf()) / 60_000));
