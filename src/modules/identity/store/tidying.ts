import { sql } from 'kysely';
import type { Area } from '../../../kernel/id.ts';
import { systemScope, type Db } from '../../../platform/database/index.ts';

/** A session that ended is remembered so long, so that a late form still finds whose it was. */
const ENDED_SESSION_HOURS = 24;

/** 网络安全法 (2025) art. 23 asks for six months; who was where is asked for longer. */
const SIGN_IN_YEARS = 3;

/** Rows of one kind at a time, so that no transaction lasts. */
const BATCH = 5_000;

/**
 * Removes what has run out: sessions, kept forms, half-finished sign-ins, records of the provider, counted tries, old
 * sign-ins and meetings. For a job
 * under the follower role; says how many rows went.
 */
export async function tidyIdentity(follower: Db, area: Area, now: Date): Promise<number> {
  const ago = (hours: number) => new Date(now.valueOf() - hours * 3_600_000);
  const outdated: [table: string, column: string, before: Date][] = [
    ['session', 'seen_at', ago(ENDED_SESSION_HOURS)],
    ['kept_post', 'expires_at', now],
    ['login_flow', 'expires_at', now],
    ['passkey_challenge', 'expires_at', now],
    ['provider_record', 'expires_at', now],
    ['attempt', 'last_at', ago(24)],
    ['sign_in', 'at', ago(SIGN_IN_YEARS * 365 * 24)],
    ['meeting', 'met_at', ago(SIGN_IN_YEARS * 365 * 24)],
  ];
  let gone = 0;
  for (const [table, column, before] of outdated) {
    const removeSome = () => removeBatch(follower, area, { table, column, before });
    for (let removed = BATCH; removed === BATCH; gone += removed) removed = await removeSome();
  }
  return gone;
}

type Outdated = { table: string; column: string; before: Date };

function removeBatch(follower: Db, area: Area, { table, column, before }: Outdated): Promise<number> {
  const from = sql.id('identity', table);
  return follower.within(systemScope(area), async (tx) => {
    const { numAffectedRows } = await sql`
      delete from ${from} where ctid in (select ctid from ${from} where ${sql.id(column)} < ${before} limit ${BATCH})`.execute(
      tx,
    );
    return Number(numAffectedRows ?? 0n);
  });
}
