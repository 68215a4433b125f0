/** What receipts have said of the parts of a short message so far; undefined for a part of which nothing was heard. */
export type PartOutcome = 'delivered' | 'undeliverable' | 'expired' | undefined;

/** A message of several parts is there when all are; one that is lost makes it unreadable. Undefined while it is open. */
export function outcomeOf(parts: readonly PartOutcome[], total: number): Exclude<PartOutcome, undefined> | undefined {
  if (parts.includes('undeliverable')) return 'undeliverable';
  if (parts.includes('expired')) return 'expired';
  return parts.length >= total && parts.every((part) => part === 'delivered') ? 'delivered' : undefined;
}

/** Our own number (16 bits) for a message at the gateway: made from its id, so that a second attempt bears the same. */
export const referenceOf = (delivery: string): number => Number.parseInt(delivery.slice(-4), 16);
