import { systemScope } from '../../../platform/database/index.ts';
import type { MessageDeps } from '../deps.ts';
import { LEASE_MS } from './decide.ts';
import { orderPlan, orderSend } from './jobs.ts';
import { findLeftBehind, findUnplanned } from './store/left-behind.ts';

/** A job that is only late gets this long before another is ordered. */
const LATE_MS = 120_000;

/**
 * Orders anew what was left behind: a job runner frees the work of a process that was killed only after hours, and a job that failed too
 * often is given up. Says how many there were.
 */
export function resumeDeliveries({ follower, area, now }: MessageDeps): Promise<number> {
  const ago = (ms: number) => new Date(now().valueOf() - ms);
  return follower.within(systemScope(area), async (tx) => {
    const messages = await findUnplanned(tx, ago(LATE_MS));
    const deliveries = await findLeftBehind(tx, { due: ago(LATE_MS), claimed: ago(LEASE_MS) });
    for (const message of messages) await orderPlan(tx, message);
    for (const delivery of deliveries) await orderSend(tx, delivery, now());
    return messages.length + deliveries.length;
  });
}
