import { type Counts, type Part } from './contract.ts';
import { CHANNELS } from './contract/figure.ts';
import type { Place } from './model.ts';
import type { Names } from './names.ts';
import type { RedRow } from './queries/open.ts';
import type { Part as PartRow } from './queries/totals.ts';
import { hallIn, kindOf } from './rules/channel.ts';
import { onTimeShare, total } from './rules/counts.ts';

type Way = 'department' | 'channel' | 'hall' | 'item';
type Given = { parts: readonly PartRow[]; red: readonly RedRow[] };
type Sum = { key: string; counts: Counts; red: number };

/** A month cut one way, those first of which most was received. */
export function cut({ parts, red }: Given, way: Way): Sum[] {
  const sums = new Map<string, { counts: Counts[]; red: number }>();
  const of = (key: string) => {
    const sum = sums.get(key) ?? { counts: [], red: 0 };
    sums.set(key, sum);
    return sum;
  };
  for (const part of parts) of(keyOf(part, way)).counts.push(part);
  for (const row of red) of(keyOf(row, way)).red += row.cases;
  sums.delete(NOWHERE);
  return [...sums].map(([key, sum]) => ({ key, counts: total(sum.counts), red: sum.red })).toSorted(byReceived);
}

/** What is in no hall is cut off. */
const NOWHERE = '';

function keyOf(place: Place, way: Way): string {
  if (way === 'hall') return hallIn(place.channel) ?? NOWHERE;
  return way === 'channel' ? kindOf(place.channel) : place[way];
}

const byReceived = (one: Sum, other: Sum) =>
  other.counts.received - one.counts.received || other.red - one.red || (one.key < other.key ? -1 : 1);

const partOf = ({ counts, red, ...rest }: Sum & { name: Part['name'] }): Part => ({
  ...rest,
  counts,
  onTime: onTimeShare(counts),
  red,
});

/** Items beyond these are found by their department. */
const MOST_ITEMS = 20;

/** By department, by channel, by hall, and by the items that are asked for most. */
export async function partsOf(given: Given, names: Names) {
  const items: Part[] = [];
  for (const sum of cut(given, 'item').slice(0, MOST_ITEMS))
    items.push(partOf({ ...sum, ...(await names.item(sum.key)) }));
  const channels = new Map(cut(given, 'channel').map((sum) => [sum.key, sum]));
  return {
    departments: cut(given, 'department').map((sum) => partOf({ ...sum, ...names.department(sum.key) })),
    channels: CHANNELS.map((key) =>
      partOf({ key, counts: total([]), red: 0, ...channels.get(key), name: { zh: key } }),
    ),
    halls: cut(given, 'hall').map((sum) => partOf({ ...sum, ...names.department(sum.key) })),
    items,
  };
}
