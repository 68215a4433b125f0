/** One of the old and one of the new that are the same thing, by place; null where one side has none. */
export type Pair = { before: number | null; after: number | null };

type Sides<Item> = { before: readonly Item[]; after: readonly Item[] };

/** Likenesses that are looked at; of more, what does not say the same is told as gone and come. */
const MOST_COMPARED = 250_000;

/**
 * Pairs what says the same, then what is `like` enough (0: not at all), the likest first, the nearest of them. In the order of the new;
 * what went stands behind what it stood behind.
 */
export function pairs<Item>(
  { before, after }: Sides<Item>,
  keyOf: (item: Item) => string,
  like: Likeness<Item>,
): Pair[] {
  const waiting = new Map<string, number[]>();
  for (const [at, item] of before.entries()) waiting.set(keyOf(item), [...(waiting.get(keyOf(item)) ?? []), at]);
  const partner = new Map<number, number>();
  for (const [at, item] of after.entries()) {
    const old = waiting.get(keyOf(item))?.shift();
    if (old !== undefined) partner.set(at, old);
  }
  pairLike({ before, after }, partner, like);
  return inOrder(before.length, after.length, partner);
}

type Likeness<Item> = (one: Item, other: Item) => number;

function pairLike<Item>({ before, after }: Sides<Item>, partner: Map<number, number>, like: Likeness<Item>): void {
  const taken = new Set(partner.values());
  const gone = [...before.keys()].filter((at) => !taken.has(at));
  const come = [...after.keys()].filter((at) => !partner.has(at));
  if (gone.length * come.length > MOST_COMPARED) return;
  const scored = come.flatMap((at) =>
    gone.map((old) => ({ at, old, score: likeness(before[old], after[at], like), away: Math.abs(at - old) })),
  );
  const ranked = scored
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score || one.away - other.away);
  for (const { at, old } of ranked) {
    if (taken.has(old) || partner.has(at)) continue;
    taken.add(old);
    partner.set(at, old);
  }
}

const likeness = <Item>(one: Item | undefined, other: Item | undefined, like: Likeness<Item>) =>
  one === undefined || other === undefined ? 0 : like(one, other);

function inOrder(olds: number, news: number, partner: ReadonlyMap<number, number>): Pair[] {
  const paired = new Set(partner.values());
  const behind = new Map<number, number[]>();
  let last = -1;
  for (let old = 0; old < olds; old += 1)
    if (paired.has(old)) last = old;
    else behind.set(last, [...(behind.get(last) ?? []), old]);
  const gone = (old: number) => (behind.get(old) ?? []).map((before): Pair => ({ before, after: null }));
  return [
    ...gone(-1),
    ...Array.from({ length: news }, (_, after) => {
      const before = partner.get(after);
      return before === undefined ? [{ before: null, after }] : [{ before, after }, ...gone(before)];
    }).flat(),
  ];
}

/** Which of the pairs left their order: as few as can be said to have moved so that all others stayed. */
export function movedOf(all: readonly Pair[]): ReadonlySet<Pair> {
  const kept = all.filter(({ before, after }) => before !== null && after !== null);
  const stayed = new Set(longestRising(kept));
  return new Set(kept.filter((pair) => !stayed.has(pair)));
}

type Link = { pair: Pair; under: Link | undefined };

/** A longest part of the pairs whose old places rise (patience sorting). */
function longestRising(kept: readonly Pair[]): Pair[] {
  const piles: Link[] = [];
  for (const pair of kept) {
    const place = firstNotBelow(piles, pair.before ?? 0);
    piles[place] = { pair, under: piles[place - 1] };
  }
  const rising: Pair[] = [];
  for (let link = piles.at(-1); link !== undefined; link = link.under) rising.push(link.pair);
  return rising;
}

function firstNotBelow(piles: readonly Link[], value: number): number {
  let [low, high] = [0, piles.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((piles[middle]?.pair.before ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
