/** What receipts have said of the parts of a short message so far; undefined for a part of which nothing was heard. */
export type PartOutcome = 'delivered' | 'undeliverable' | 'expired' | undefined;

export type Part = { number: number; outcome: PartOutcome };

/**
 * A message of several parts is there when all are; one that is lost makes it unreadable. Undefined while it is open. A part that was
 * sent twice, since its first answer was lost, is there when either is.
 */
export function outcomeOf(heard: readonly Part[], total: number): Exclude<PartOutcome, undefined> | undefined {
  const parts = Array.from({ length: total }, (_, index) => outcomeOfPart(heard, index + 1));
  if (parts.includes('undeliverable')) return 'undeliverable';
  if (parts.includes('expired')) return 'expired';
  return parts.every((part) => part === 'delivered') ? 'delivered' : undefined;
}

function outcomeOfPart(heard: readonly Part[], number: number): PartOutcome {
  const outcomes = heard.filter((part) => part.number === number).map(({ outcome }) => outcome);
  return outcomes.includes('delivered') || outcomes.includes(undefined)
    ? outcomes.find((outcome) => outcome === 'delivered')
    : outcomes[0];
}

/** Our own number (16 bits) for a message at the gateway: made from its id, so that a second attempt bears the same. */
export const referenceOf = (delivery: string): number => Number.parseInt(delivery.slice(-4), 16);
