import { addDays, civilDateOf } from '../../../kernel/civil-date.ts';
import type { Area } from '../../../kernel/id.ts';
import { systemScope, type Db } from '../../../platform/database/index.ts';
import { forgetBefore } from './rules/periods.ts';
import { deleteCounts, deleteForgotten } from './store/forgotten.ts';

export type Forgetting = { follower: Db; area: Area; now: () => Date };

/** Rows at a time, so that no transaction lasts. */
const BATCH = 500;
const COUNTED_DAYS = 2;

/**
 * 个人信息保护法 art. 19: forgets who was asked a month after the link ran out, unless a draft that is still open leans on the word. What was
 * confirmed for a case stands in its application. Answers how many.
 */
export async function forgetSecondPersons({ follower, area, now }: Forgetting): Promise<number> {
  const old = { before: forgetBefore(now()), most: BATCH };
  let gone = 0;
  for (let removed = BATCH; removed === BATCH; gone += removed)
    removed = await follower.within(systemScope(area), (tx) => deleteForgotten(tx, old));
  await follower.within(systemScope(area), (tx) => deleteCounts(tx, addDays(civilDateOf(now()), -COUNTED_DAYS)));
  return gone;
}
