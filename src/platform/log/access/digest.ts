import type { Tx } from '../../database/index.ts';
import type { Stamp } from '../event.ts';
import { rowsOf } from '../statement.ts';
import { digestOf, getDayRoot } from './day-root.ts';
import { digests, type Digested } from './digests.ts';

/**
 * Appends the digest of one day of the transaction's area. Called by the daily job, hours after that day has ended (China Standard
 * Time), as the follower role. A day that was digested already, or lies before one that was, stays as it is: false.
 */
export async function digestAccesses(tx: Tx, day: string, stamp: Stamp): Promise<boolean> {
  const last = await findLast(tx);
  if (last?.day && last.day >= day) return false;
  const year = day.slice(0, 4);
  const link = { day, ...(await getDayRoot(tx, tx.scope.area, day)), previous: last?.digest ?? null };
  const events = [{ type: 'accessesDigested' as const, ...link, digest: digestOf(link) }];
  await digests.append(tx, { id: year, after: await digests.load(tx, year), events, stamp });
  return true;
}

const LAST = `
select state from log.stream where area = $1 and starts_with(stream, '${digests.name}/') order by stream desc limit 1`;

async function findLast(tx: Tx): Promise<Digested | undefined> {
  const [row] = await rowsOf<{ state: Digested }>(tx, LAST, [tx.scope.area]);
  return row?.state;
}
