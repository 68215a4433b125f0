import { systemScope, type Tx } from '../../../platform/database/index.ts';
import type { SmsReceipt } from '../../../platform/sms/index.ts';
import type { MessageDeps } from '../deps.ts';
import { decide } from './decide.ts';
import { outcomeOf } from './rules/parts.ts';
import { findUncertain, holdDelivery, writeDelivery } from './store/deliveries.ts';
import { findParts, writeHeard, writeTaken } from './store/parts.ts';

/**
 * What a gateway says became of a message. It resolves when that is written down, so it is acknowledged only then; the same receipt
 * again changes nothing. One that names no message of ours, but our own number, tells of a message whose answer we lost.
 */
export async function hearReceipt(deps: MessageDeps, receipt: SmsReceipt): Promise<void> {
  const { id: providerId, outcome, reference } = receipt;
  if (outcome === 'onItsWay') return;
  const at = deps.now();
  await deps.follower.within(systemScope(deps.area), async (tx) => {
    const known = await writeHeard(tx, { providerId, outcome, at });
    const delivery = known ?? (reference === undefined ? undefined : await adopt(tx, { providerId, reference, at }));
    if (delivery !== undefined) await settleHeard(tx, delivery, at);
  });
}

/** Parts go one after the other: what was in hand when the answer was lost is the first of which nothing is written. */
async function adopt(
  tx: Tx,
  { providerId, reference, at }: { providerId: string; reference: number; at: Date },
): Promise<string | undefined> {
  const delivery = await findUncertain(tx, reference);
  if (delivery === undefined) return undefined;
  const numbers = (await findParts(tx, delivery)).map(({ number }) => number);
  await writeTaken(tx, { providerId, delivery, number: Math.max(0, ...numbers) + 1, at });
  return delivery;
}

/** Brings a delivery to what has been heard of all its parts; nothing while one is open. */
export async function settleHeard(tx: Tx, id: string, at: Date): Promise<void> {
  const held = await holdDelivery(tx, id);
  if (!held || held.parts === null) return;
  const outcome = outcomeOf(await findParts(tx, id), held.parts);
  if (outcome === undefined) return;
  const result = decide({ type: 'hear', at, outcome }, held.current);
  if (result.ok) await writeDelivery(tx, id, { next: result.value });
}
