import type { Tx } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import { instantItems } from '../items.ts';
import { evolve, initial, type Rate } from './decide.ts';
import { schemas, type Event } from './events.ts';

/** One stream for each item. */
export const sampleRateStreams = new Streams<Rate, Event>({
  ...{ name: 'intake.instantRate', schemas, upcasts: {}, initial, evolve },
});

/** The share of every item that counts now, and where it was changed since which day and why. */
export async function sampleRates(
  tx: Tx,
): Promise<Map<string, { percent: number; changed: Rate['said']; version: number }>> {
  const rates = new Map<string, { percent: number; changed: Rate['said']; version: number }>();
  for (const { item, samplePercent } of (await instantItems()).values()) {
    const { value, version } = await sampleRateStreams.load(tx, item);
    rates.set(item, { percent: value.said?.percent ?? samplePercent, changed: value.said, version });
  }
  return rates;
}
