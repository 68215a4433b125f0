import type { Language } from '../../../kernel/language.ts';
import { systemScope } from '../../../platform/database/index.ts';
import { offeredBy, type MessageDeps } from '../deps.ts';
import { messageWording } from '../wording.ts';
import type { SendingStanding } from './contract.ts';
import { countEnded, findQueues } from './queries/standing.ts';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** For the operator: what waits, and how a week's messages ended. */
export async function findStanding(deps: MessageDeps, language: Language): Promise<SendingStanding> {
  const { follower, area, now } = deps;
  const since = new Date(now().valueOf() - WEEK_MS);
  const reasons = messageWording[language].reasons;
  return follower.within(systemScope(area), async (tx) => ({
    since: since.toISOString(),
    offered: offeredBy(deps),
    queued: (await findQueues(tx)).map(({ channel, queued, oldestDueAt }) => ({
      ...{ channel, count: queued, oldestDueAt: oldestDueAt?.toISOString() ?? null },
    })),
    ended: (await countEnded(tx, since)).flatMap(({ channel, state, reason, count }) =>
      state === 'queued' || state === 'sent'
        ? []
        : [{ channel, state, reason, meaning: reason === null ? null : reasons[reason], count }],
    ),
  }));
}

export type SendingMeasure = { channel: string; queued: number; overdueSeconds: number; failedToday: number };

/** For the metrics: how long each queue is, how late its first is, and how many of a day did not arrive. */
export async function measureSending(deps: Pick<MessageDeps, 'follower' | 'area' | 'now'>): Promise<SendingMeasure[]> {
  const { follower, area, now } = deps;
  const at = now();
  return follower.within(systemScope(area), async (tx) => {
    const queues = new Map((await findQueues(tx)).map((queue) => [queue.channel, queue]));
    const ended = await countEnded(tx, new Date(at.valueOf() - DAY_MS));
    return (['sms', 'email'] as const).map((channel) => {
      const { queued = 0, oldestDueAt = null } = queues.get(channel) ?? {};
      const failed = ended.filter((one) => one.channel === channel && one.state !== 'delivered');
      return {
        channel,
        queued,
        overdueSeconds: oldestDueAt === null ? 0 : Math.max(0, (at.valueOf() - oldestDueAt.valueOf()) / 1_000),
        failedToday: failed.reduce((sum, { count }) => sum + count, 0),
      };
    });
  });
}
