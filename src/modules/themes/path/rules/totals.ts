import { fen, sumFen, type Fen } from '../../../../kernel/fen.ts';
import type { Theme } from '../../model.ts';
import { endedBefore, neededParts } from '../../rules/order.ts';

/** What an item costs, as its entry says: in words, and in amounts where it lists some. */
export type Fee = {
  item: string;
  charged: boolean | 'conditional';
  description: string;
  amounts: readonly { for: string; amount: Fen }[];
};

/** `sum` is null where an amount hangs on the case: then the items in `charged` say on what. */
export type FeeTotal = { sum: Fen | null; charged: readonly Fee[] };

/** The fees of all items. An item that lists several amounts, or none, has no certain one: nothing is guessed. */
export function feeTotal(fees: readonly Fee[]): FeeTotal {
  const charged = fees.filter((fee) => fee.charged !== false);
  const certain = charged.flatMap((fee) => (fee.charged === true && fee.amounts.length === 1 ? fee.amounts : []));
  const sum = certain.length === charged.length ? sumFen(certain.map(({ amount }) => amount)) : null;
  return { sum, charged };
}

export const yuanAsFen = (yuan: number): Fen => fen(Math.round(yuan * 100));

/** Site visits as appointments: those that the theme joins are one, every other item has its own. `visited`: items that are visited at all. */
export function appointments(theme: Theme, visited: ReadonlySet<string>): string[][] {
  const order = theme.parts.map(({ item }) => item).filter((item) => visited.has(item));
  const joint = order.filter((item) => theme.jointVisit.includes(item));
  const [first] = joint;
  return order.flatMap((item) => {
    if (!joint.includes(item)) return [[item]];
    return item === first ? [joint] : [];
  });
}

/**
 * How often somebody has to come. Items that wait for nothing of each other share a way to the hall; one that waits for another needs
 * its own: so along each chain the visits add up, and the longest chain counts.
 */
export function visitsFor(theme: Theme, visits: ReadonlyMap<string, number>): number {
  const parts = neededParts(theme, new Set(visits.keys()));
  const ended = endedBefore(parts);
  const chain = new Map<string, number>();
  const after = (item: string): number => {
    const known = chain.get(item);
    if (known !== undefined) return known;
    const before = [...(ended.get(item) ?? [])].map(after);
    const sum = Math.max(0, ...before) + (visits.get(item) ?? 0);
    chain.set(item, sum);
    return sum;
  };
  return Math.max(0, ...parts.map(({ item }) => after(item)));
}
