import { firstLoud, type QuietHours } from '../../../../kernel/quiet-hours.ts';
import type { Urgency } from '../../kinds/model.ts';
import type { Reason } from '../model.ts';

const MINUTE_MS = 60_000;

/** How long a message is worth sending, from the first instant at which it may go. */
const WORTH_MS: Record<Urgency, number> = {
  immediate: 10 * MINUTE_MS,
  ordinary: 24 * 60 * MINUTE_MS,
  urgent: 72 * 60 * MINUTE_MS,
};

export const giveUpAfter = (from: Date, urgency: Urgency): Date => new Date(from.valueOf() + WORTH_MS[urgency]);

/** The same in whole hours, for gateways that keep trying themselves. */
export const worthHours = (urgency: Urgency): number => Math.ceil(WORTH_MS[urgency] / (60 * MINUTE_MS));

/** Minutes until the next attempt, by how many there were; the last goes on until the end. */
const PAUSES = [1, 5, 15, 60, 180];

/** A gateway that asks to go slower is asked again soon: it works, it only wants fewer at once. */
const SOON_SECONDS = [15, 30, 60, 120, 300];

const nth = (steps: readonly number[], attempts: number) => steps[Math.min(attempts, steps.length) - 1] ?? 1;

export type Retry = { at: Date; attempts: number; reason: Reason; urgency: Urgency; quiet: QuietHours };

/** When a message that was not taken goes again; never in quiet hours. */
export function nextAttempt({ at, attempts, reason, urgency, quiet }: Retry): Date {
  const soon = reason === 'throttled' || urgency === 'immediate';
  const pause = soon ? nth(SOON_SECONDS, attempts) * 1_000 : nth(PAUSES, attempts) * MINUTE_MS;
  return firstLoud(new Date(at.valueOf() + pause), quiet);
}
