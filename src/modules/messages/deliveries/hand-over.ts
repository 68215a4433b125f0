import { systemScope, type Tx } from '../../../platform/database/index.ts';
import type { Sms } from '../../../platform/sms/index.ts';
import type { MessageDeps } from '../deps.ts';
import type { Kind, MessageText } from '../kinds/kind.ts';
import type { Reason } from './model.ts';
import { REASONS } from './model.ts';
import { codeText, mailText, smsText } from './outgoing.ts';
import type { Reached } from './reach.ts';
import { worthHours } from './rules/retry.ts';
import { findParts, writeTaken } from './store/parts.ts';
import { writePartCount, type HeldDelivery } from './store/deliveries.ts';

/** A delivery in hand, with everything that it needs to leave the house. */
export type Parcel = {
  delivery: HeldDelivery;
  message: string;
  kind: Kind;
  text: MessageText;
  reach: Reached;
  address: string;
};

export type HandedOver =
  | { outcome: 'accepted'; id: string; parts: number }
  | { outcome: 'refused' | 'postponed'; reason: Reason }
  | { outcome: 'unknown' };

/** Hands a delivery to its gateway, outside any transaction. */
export const handOver = (deps: MessageDeps, parcel: Parcel): Promise<HandedOver> =>
  parcel.delivery.channel === 'sms' ? handOverSms(deps, parcel) : handOverMail(deps, parcel);

/** The short message as it goes, first time and every time. */
function smsOf(deps: MessageDeps, { delivery, kind, text, reach, address }: Parcel): Sms {
  const said = { text, language: reach.language };
  return {
    to: address,
    text: kind.hidden ? codeText(deps, said) : smsText(deps, said),
    reference: delivery.reference,
    hours: worthHours(kind.urgency),
  };
}

/** Part by part; what was taken before an interruption is not handed over again. */
async function handOverSms(deps: MessageDeps, parcel: Parcel): Promise<HandedOver> {
  const { sms: gateway } = deps.gateways;
  if (!gateway) return { outcome: 'postponed', reason: 'unreachable' };
  const { id: delivery } = parcel.delivery;
  const within = <Value>(work: (tx: Tx) => Promise<Value>) => deps.follower.within(systemScope(deps.area), work);
  const sms = smsOf(deps, parcel);
  const parts = gateway.partsOf(sms);
  // Written before the first is handed over: a receipt may be all that is left of an attempt.
  const before = await within(async (tx) => {
    await writePartCount(tx, delivery, parts);
    return findParts(tx, delivery);
  });
  const taken = new Set(before.map(({ number }) => number));
  let last = '';
  for (let number = 1; number <= parts; number += 1) {
    if (taken.has(number)) continue;
    const submitted = await gateway.submit(sms, number);
    if (submitted.outcome === 'unknown') return submitted;
    if (submitted.outcome !== 'accepted') return { outcome: submitted.outcome, reason: reasonOf(submitted.reason) };
    last = submitted.id;
    await within((tx) => writeTaken(tx, { providerId: submitted.id, delivery, number, at: deps.now() }));
  }
  return { outcome: 'accepted', id: last, parts };
}

async function handOverMail(deps: MessageDeps, parcel: Parcel): Promise<HandedOver> {
  const { email: server } = deps.gateways;
  if (!server) return { outcome: 'postponed', reason: 'unreachable' };
  const { delivery, message, kind, text, reach, address } = parcel;
  const said = { text, language: reach.language };
  const letter = mailText(deps, kind.hidden ? said : { ...said, id: message });
  const mailed = await server.send({ to: address, ...letter, id: delivery.id });
  if (mailed.outcome === 'accepted') return { ...mailed, parts: 1 };
  return mailed.outcome === 'unknown' ? mailed : { outcome: mailed.outcome, reason: reasonOf(mailed.reason) };
}

const reasonOf = (reason: string): Reason => REASONS.find((known) => known === reason) ?? 'gatewayFailed';
