import { area as areaOf } from '../../../kernel/id.ts';
import { firstLoud } from '../../../kernel/quiet-hours.ts';
import { never } from '../../../kernel/result.ts';
import { systemScope, type Tx } from '../../../platform/database/index.ts';
import type { MessageDeps } from '../deps.ts';
import type { Kind } from '../kinds/kind.ts';
import { decide } from './decide.ts';
import { handOver, type HandedOver, type Parcel } from './hand-over.ts';
import { orderSend } from './jobs.ts';
import type { Command, Reason } from './model.ts';
import { kindOf, parametersOf } from './plan.ts';
import { findReach, type Reached } from './reach.ts';
import { settleHeard } from './receipts.ts';
import { quietFor } from './rules/plan.ts';
import { nextAttempt } from './rules/retry.ts';
import {
  findMessageToSend,
  holdDelivery,
  writeDelivery,
  type HeldDelivery,
  type OutgoingMessage,
} from './store/deliveries.ts';

type Job = { area: string; delivery: string };

/**
 * One attempt to hand a delivery over. Three steps with nothing held between them: claim it (of two one gets it), hand it over outside
 * any transaction, write down how it ended. Who dies in the second step leaves the claim, which another finds run out: the message may
 * have been taken, so it waits for a receipt under its own number before it is handed over again.
 */
export async function sendDelivery(deps: MessageDeps, job: Job): Promise<void> {
  const claimed = await claim(deps, job);
  if (!claimed) return;
  await settle(deps, claimed, await attempt(deps, claimed));
}

type Claimed = Omit<Parcel, 'address' | 'text'> & { text: Parcel['text'] | undefined };

/** Since it was planned somebody may have changed his number or his mind, or be gone: then there is nothing to hand over. */
async function attempt(deps: MessageDeps, { text, ...claimed }: Claimed): Promise<HandedOver> {
  const { reach, delivery } = claimed;
  if (text === undefined) return { outcome: 'refused', reason: 'erased' };
  const address = reach.open[delivery.channel] ? reach.addresses[delivery.channel] : undefined;
  if (address === undefined) return { outcome: 'refused', reason: reach.closed(delivery.channel) };
  return handOver(deps, { ...claimed, text, address });
}

const inArea = <Value>(deps: MessageDeps, work: (tx: Tx) => Promise<Value>) =>
  deps.follower.within(systemScope(areaOf(deps.area)), work);

async function claim(deps: MessageDeps, { area, delivery: id }: Job): Promise<Claimed | undefined> {
  if (area !== deps.area) throw new Error('a delivery of another county');
  const found = await inArea(deps, async (tx) => {
    const delivery = await holdDelivery(tx, id);
    const message = delivery && (await findMessageToSend(tx, delivery.messageId));
    return message && { delivery, message, parameters: await parametersOf(deps, tx, message) };
  });
  if (!found) return undefined;
  const { message, parameters } = found;
  const kind = kindOf(deps, message);
  // Read in the recipient's own scope, before anything is locked.
  const reach = await findReach(deps, { ...message, kind, parameters });
  const delivery = await inArea(deps, (tx) => take(deps, tx, { id, kind, reach }));
  return delivery && { delivery, message: message.id, kind, reach, text: textOf(kind, { message, parameters, reach }) };
}

type Said = { message: OutgoingMessage; parameters: unknown; reach: Reached };

const textOf = (kind: Kind, { message: { about }, parameters, reach: { language } }: Said) =>
  kind.textOf({ parameters, about, language });

type Taking = { id: string; kind: Kind; reach: Reached };

/** The claim itself; what is not due yet is ordered for when it is. */
async function take(deps: MessageDeps, tx: Tx, { id, kind, reach }: Taking): Promise<HeldDelivery | undefined> {
  const held = await holdDelivery(tx, id);
  if (!held) return undefined;
  const at = deps.now();
  const result = decide({ type: 'claim', at, loudAt: firstLoud(at, quietFor(kind, reach.quiet)) }, held.current);
  if (!result.ok) {
    if (result.error.code === 'notDue' || result.error.code === 'inHand') await orderSend(tx, id, result.error.until);
    return undefined;
  }
  const { value: next } = result;
  await writeDelivery(tx, id, { next });
  if (next.state !== 'queued') return undefined;
  if (next.claimedAt === null) {
    await orderSend(tx, id, next.nextAt);
    return undefined;
  }
  return { ...held, current: next };
}

async function settle(
  deps: MessageDeps,
  { delivery: { id }, kind, reach }: Claimed,
  handed: HandedOver,
): Promise<void> {
  await inArea(deps, async (tx) => {
    const held = await holdDelivery(tx, id);
    if (!held) return;
    const quiet = quietFor(kind, reach.quiet);
    const retry = { attempts: held.current.attempts, urgency: kind.urgency, quiet };
    const result = decide(commandFor(handed, deps.now(), retry), held.current);
    // A receipt was quicker than our own record: then it has settled more than we could.
    if (!result.ok) return;
    const next = result.value;
    const taken = handed.outcome === 'accepted' && { providerId: handed.id, parts: handed.parts };
    await writeDelivery(tx, id, { next, ...taken });
    if (next.state === 'queued') await orderSend(tx, id, next.nextAt);
    if (next.state === 'sent') await settleHeard(tx, id, deps.now());
  });
}

type Trying = Pick<Parameters<typeof nextAttempt>[0], 'attempts' | 'urgency' | 'quiet'>;

function commandFor(handed: HandedOver, at: Date, trying: Trying): Command {
  switch (handed.outcome) {
    case 'accepted':
      return { type: 'send', at };
    case 'unknown':
      return { type: 'lose', at };
    case 'refused':
      return { type: 'refuse', at, reason: handed.reason };
    case 'postponed':
      return { type: 'postpone', at, reason: handed.reason, nextAt: nextAt(at, handed.reason, trying) };
    default:
      return never(handed);
  }
}

const nextAt = (at: Date, reason: Reason, trying: Trying): Date => nextAttempt({ at, reason, ...trying });
