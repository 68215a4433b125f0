import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { Command, Delivery, Reason, Refusal } from './model.ts';

type Queued = Extract<Delivery, { state: 'queued' }>;
type Decided = Result<Delivery, Refusal>;

const MINUTE_MS = 60_000;
/** Whoever hands over and does not come back within this time is taken for dead. */
export const LEASE_MS = 5 * MINUTE_MS;
/** A message that may have been taken waits so long for a receipt that says so, before it is sent again. */
export const RECEIPT_MS = 10 * MINUTE_MS;

const later = (at: Date, ms: number) => new Date(at.valueOf() + ms);

/** What becomes of a delivery. Of two who want to hand it over at once one gets it; what has ended does not begin again. */
export function decide(command: Command, current: Delivery): Decided {
  switch (command.type) {
    case 'claim':
      return current.state === 'queued' ? claim(command, current) : no({ code: 'alreadyEnded' });
    case 'hear':
      return hear(command, current);
    case 'send':
    case 'postpone':
    case 'refuse':
    case 'lose':
      return inHand(current) ? settle(command, current) : no({ code: 'notInHand' });
    default:
      return never(command);
  }
}

const inHand = (delivery: Delivery): delivery is Queued & { claimedAt: Date } =>
  delivery.state === 'queued' && delivery.claimedAt !== null;

function claim({ at, loudAt }: Extract<Command, { type: 'claim' }>, current: Queued): Decided {
  const { claimedAt, attempts, giveUpAt, reason } = current;
  if (claimedAt !== null) {
    const until = later(claimedAt, LEASE_MS);
    if (at < until) return no({ code: 'inHand', until });
    // Whoever had it died on the way: it may have been taken.
    return ok(lost(current, claimedAt));
  }
  if (at >= giveUpAt) return ok(end('failed', current, { at, reason: reason ?? 'tooLate' }));
  const due = current.nextAt > loudAt ? current.nextAt : loudAt;
  if (at < due) return no({ code: 'notDue', until: due });
  return ok({ ...current, claimedAt: at, attempts: attempts + 1 });
}

type Settling = Extract<Command, { type: 'send' | 'postpone' | 'refuse' | 'lose' }>;

function settle(command: Settling, current: Queued): Decided {
  const { at } = command;
  switch (command.type) {
    case 'send':
      return ok({ state: 'sent', attempts: current.attempts, sentAt: at });
    case 'refuse':
      return ok(end('undeliverable', current, command));
    case 'lose':
      return ok(lost(current, at));
    case 'postpone':
      if (command.nextAt >= current.giveUpAt) return ok(end('failed', current, command));
      return ok({ ...current, claimedAt: null, nextAt: command.nextAt, reason: command.reason });
    default:
      return never(command);
  }
}

const lost = (current: Queued, at: Date): Queued => ({
  ...current,
  claimedAt: null,
  uncertain: true,
  reason: 'outcomeUnknown',
  nextAt: later(at, RECEIPT_MS),
});

/** A receipt counts also where our own record of the sending was lost, and a second one changes nothing. */
function hear({ at, outcome }: Extract<Command, { type: 'hear' }>, current: Delivery): Decided {
  if (current.state === 'queued' && current.claimedAt === null && !current.uncertain)
    return no({ code: 'nothingSent' });
  if (current.state !== 'queued' && current.state !== 'sent') return no({ code: 'alreadyEnded' });
  const sentAt = current.state === 'sent' ? current.sentAt : null;
  if (outcome === 'delivered') return ok({ state: 'delivered', attempts: current.attempts, sentAt, endedAt: at });
  return outcome === 'expired'
    ? ok(end('failed', current, { at, reason: 'expired' }))
    : ok(end('undeliverable', current, { at, reason: 'notDelivered' }));
}

type Ending = { at: Date; reason: Reason };

const end = <State extends 'failed' | 'undeliverable'>(
  state: State,
  { attempts }: { attempts: number },
  { at: endedAt, reason }: Ending,
) => ({ state, attempts, endedAt, reason });
