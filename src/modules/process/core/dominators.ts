/** Where it begins, and the ways between the nodes. */
export type Ways = {
  starts: readonly string[];
  outOf: (id: string) => readonly { to: string }[];
  into: (id: string) => readonly { from: string }[];
};

/** The nodes that every way to a node passes. Undefined: a way to it begins anywhere. */
export type Dominators = {
  /** Whether anything leads there at all. */
  isReached: (id: string) => boolean;
  /** The last node that every way to either of two passes; one of the two where the other lies behind it. */
  nearestOfBoth: (one: string, other: string) => string | undefined;
};

/** After Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm" (2001): a few passes over the graph backwards from its ends. */
export function dominatorsOf(graph: Ways): Dominators {
  const order = orderOf(graph);
  const rank = new Map(order.map((id, place) => [id, place]));
  /** By rank; the beginning of everything is -1. */
  const nearest: number[] = [];
  const meet = (one: number, other: number): number => {
    let [a, b] = [one, other];
    while (a !== b) {
      if (a > b) a = nearest[a] ?? -1;
      else b = nearest[b] ?? -1;
    }
    return a;
  };
  const begins = new Set(graph.starts);
  for (let changed = true; changed;) {
    changed = false;
    for (const [place, id] of order.entries()) {
      const before = graph.into(id).flatMap(({ from }) => rank.get(from) ?? []);
      const known = before.filter((one) => nearest[one] !== undefined);
      const found = begins.has(id) ? -1 : known.reduce(meet, known[0] ?? -1);
      changed ||= nearest[place] !== found;
      nearest[place] = found;
    }
  }
  return {
    isReached: (id) => rank.has(id),
    nearestOfBoth: (one, other) => order[meet(rank.get(one) ?? -1, rank.get(other) ?? -1)],
  };
}

/** Everything that can be reached, each before what is only reached by way of it. */
function orderOf({ starts, outOf }: Ways): string[] {
  const seen = new Set<string>();
  const done: string[] = [];
  const stack = [...starts].reverse().map((id) => ({ id, isLeft: false }));
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at.isLeft) done.push(at.id);
    else if (!seen.has(at.id)) {
      seen.add(at.id);
      stack.push({ id: at.id, isLeft: true });
      for (const { to } of outOf(at.id)) if (!seen.has(to)) stack.push({ id: to, isLeft: false });
    }
  }
  return done.reverse();
}
