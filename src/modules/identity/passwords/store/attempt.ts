import { sql } from 'kysely';
import { no, ok, type Result } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { TryLimit } from '../rules.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'identity.attempt': { key: string; tries: number; last_at: Date; locked_until: Date | null };
  }
}

export type TooManyTries = { code: 'tooManyTries'; until: Date };

type Try = { key: string; limit: TryLimit; now: Date };

/**
 * Counts a try before it is made, so that a hundred at once are not a hundred guesses. The last one that the limit allows closes the
 * key behind it; `forgetTries` opens it again when that one was right.
 */
export async function beginTry(tx: Tx, { key, limit, now }: Try): Promise<Result<undefined, TooManyTries>> {
  const before = new Date(now.valueOf() - limit.minutes * 60_000);
  const until = new Date(now.valueOf() + limit.minutes * 60_000);
  const { rows } = await sql`
    insert into identity.attempt as kept (key, tries, last_at, locked_until)
    values (${key}, 1, ${now}, ${limit.most <= 1 ? until : null}::timestamptz)
    on conflict (key) do update set
      tries = case when kept.last_at <= ${before} or kept.locked_until is not null then 1 else kept.tries + 1 end,
      last_at = ${now},
      locked_until = case
        when kept.last_at > ${before} and kept.locked_until is null and kept.tries + 1 >= ${limit.most} then ${until}::timestamptz
      end
    where kept.locked_until is null or kept.locked_until <= ${now}
    returning key`.execute(tx);
  if (rows.length > 0) return ok(undefined);
  return no({ code: 'tooManyTries', until: (await lockOf(tx, key)) ?? until });
}

export async function forgetTries(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom('identity.attempt').where('key', '=', key).execute();
}

/** Takes back one try that turned out right, where many share the key. */
export async function takeBackTry(tx: Tx, key: string): Promise<void> {
  await tx
    .updateTable('identity.attempt')
    .set((row) => ({ tries: row('tries', '-', 1), locked_until: null }))
    .where('key', '=', key)
    .where('tries', '>', 0)
    .execute();
}

async function lockOf(tx: Tx, key: string): Promise<Date | undefined> {
  const row = await tx.selectFrom('identity.attempt').select('locked_until').where('key', '=', key).executeTakeFirst();
  return row?.locked_until ?? undefined;
}
