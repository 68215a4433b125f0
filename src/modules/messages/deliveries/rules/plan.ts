import { firstLoud, type QuietHours } from '../../../../kernel/quiet-hours.ts';
import { CHANNELS, type Channel, type Urgency } from '../../kinds/model.ts';
import { giveUpAfter } from './retry.ts';

/** How a person can be reached and wishes to be. A channel is `open` when its address was confirmed and the person wants it. */
export type Reach = { open: Readonly<Record<Channel, boolean>>; quiet: QuietHours };

/** What the rule needs to know of a kind. */
export type Sending = { urgency: Urgency; channels: readonly Channel[]; atNight: boolean };

export type Planned = { channel: Channel; at: Date; giveUpAt: Date };

/** Quiet hours hold for every message but one that was asked for a moment ago, or whose kind says that waiting would do harm. */
export const quietFor = ({ urgency, atNight }: Pick<Sending, 'urgency' | 'atNight'>, quiet: QuietHours): QuietHours =>
  urgency === 'immediate' || atNight ? 'none' : quiet;

/**
 * Which channels a message takes beside the portal, where it stands at once in any case, and from when: those of its kind that the county
 * offers and the person has open. In quiet hours they wait until these end, an urgent legal notice too.
 */
export function planDeliveries(
  sending: Sending,
  reach: Reach,
  { at, offered }: { at: Date; offered: readonly Channel[] },
): Planned[] {
  const from = firstLoud(at, quietFor(sending, reach.quiet));
  return CHANNELS.filter(
    (channel) => sending.channels.includes(channel) && offered.includes(channel) && reach.open[channel],
  ).map((channel) => ({ channel, at: from, giveUpAt: giveUpAfter(from, sending.urgency) }));
}
