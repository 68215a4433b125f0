import { sql } from 'kysely';
import type { Area } from '../../../kernel/id.ts';
import { systemScope, type Db } from '../../../platform/database/index.ts';

/**
 * 个人信息保护法 art. 19: no longer than needed. A message can matter as long as somebody may still go to court over what it told, a year at
 * the longest where the remedy was not told (法释〔2018〕1号 art. 64); two years leave room for the proceedings. Proposed by the product: a
 * county may want less.
 */
const MESSAGE_DAYS = 730;
/** Receipts come within days; afterwards the delivery itself says how it ended. */
const PART_DAYS = 30;
const CODE_DAYS = 1;
const COUNT_DAYS = 2;

/** Rows of one kind at a time, so that no transaction lasts. */
const BATCH = 5_000;

/** Removes what has run out. For a job under the follower role; says how many rows went. */
export async function tidyMessages(follower: Db, area: Area, now: Date): Promise<number> {
  const ago = (days: number) => new Date(now.valueOf() - days * 86_400_000);
  const outdated: Outdated[] = [
    { table: 'message', column: 'created_at', before: ago(MESSAGE_DAYS) },
    { table: 'part', column: 'at', before: ago(PART_DAYS) },
    { table: 'code', column: 'expires_at', before: ago(CODE_DAYS) },
    { table: 'code_count', column: 'last_at', before: ago(COUNT_DAYS) },
  ];
  let gone = 0;
  for (const one of outdated)
    for (let removed = BATCH; removed === BATCH; gone += removed) removed = await removeBatch(follower, area, one);
  return gone;
}

type Outdated = { table: string; column: string; before: Date };

function removeBatch(follower: Db, area: Area, { table, column, before }: Outdated): Promise<number> {
  const from = sql.id('messages', table);
  return follower.within(systemScope(area), async (tx) => {
    const { numAffectedRows } = await sql`
      delete from ${from} where ctid in (
        select ctid from ${from} where area = ${area} and ${sql.id(column)} < ${before} limit ${BATCH})`.execute(tx);
    return Number(numAffectedRows ?? 0n);
  });
}
