import type { ShortMessage } from './pdu.ts';

export type ReceiptOutcome = 'delivered' | 'expired' | 'undeliverable' | 'onItsWay';

/** What a message centre says became of a message: by its own id, and by our reference where it repeats that. */
export type SmsReceipt = { id: string; outcome: ReceiptOutcome; reference: number | undefined };

const IS_RECEIPT = 0x04;
const KIND = 0x3c;

/** By `message_state` (5.2.28) and by the words of the customary text (appendix B). */
const OUTCOMES: ReadonlyMap<number | string, ReceiptOutcome> = new Map<number | string, ReceiptOutcome>([
  [2, 'delivered'],
  ['DELIVRD', 'delivered'],
  [3, 'expired'],
  ['EXPIRED', 'expired'],
  [4, 'undeliverable'],
  ['DELETED', 'undeliverable'],
  [5, 'undeliverable'],
  ['UNDELIV', 'undeliverable'],
  [8, 'undeliverable'],
  ['REJECTD', 'undeliverable'],
]);

/** The receipt in a `deliver_sm`; undefined for a message that somebody wrote to us. */
export function receiptOf(message: ShortMessage): SmsReceipt | undefined {
  if ((message.esmClass & KIND) !== IS_RECEIPT) return undefined;
  const text = message.content.toString('latin1');
  const id = message.receiptedId ?? /\bid:(\S+)/i.exec(text)?.[1];
  if (id === undefined || id === '') return undefined;
  const state = message.messageState ?? /\bstat:(\w+)/i.exec(text)?.[1]?.toUpperCase() ?? '';
  return { id, outcome: OUTCOMES.get(state) ?? 'onItsWay', reference: message.reference };
}

/** The customary text of a receipt, for message centres: ours is the simulator. */
export function receiptText(id: string, state: string, at: Date): string {
  const moment = at.toISOString().replaceAll(/\D/g, '').slice(2, 12);
  const delivered = state === 'DELIVRD' ? '001' : '000';
  return `id:${id} sub:001 dlvrd:${delivered} submit date:${moment} done date:${moment} stat:${state} err:000 text:`;
}
