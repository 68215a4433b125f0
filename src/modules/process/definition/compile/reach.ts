/** A flow between two nodes of one scope; a boundary event follows its activity like one. */
export type Edge = { flow?: string; from: string; to: string };

/** The edges of a scope by where they end and where they begin. */
export type Edges = { into: ReadonlyMap<string, readonly Edge[]>; outOf: ReadonlyMap<string, readonly Edge[]> };

export const edgesOf = (edges: readonly Edge[]): Edges => ({
  into: grouped(edges, ({ to }) => to),
  outOf: grouped(edges, ({ from }) => from),
});

/**
 * For a flow into an inclusive gateway, the nodes from which a token may still come along it without visiting the gateway (BPMN 2.0.2
 * table 13.3). A token at an activity may also leave it by a boundary event.
 */
export function sourcesOf({ flow, from: first }: Edge, gateway: string, { into }: Edges): Set<string> {
  const sources = new Set<string>();
  const waiting = flow === undefined ? [] : [first];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === gateway || sources.has(id)) continue;
    sources.add(id);
    for (const { from } of into.get(id) ?? []) waiting.push(from);
  }
  return sources;
}

/** The nodes that tokens can come to from these. */
export function reachableFrom(ids: readonly string[], { outOf }: Edges): Set<string> {
  const reached = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    for (const { to } of outOf.get(id) ?? []) waiting.push(to);
  }
  return reached;
}

/** Things by a name that several of them may have, in their order. */
export function grouped<Thing>(
  things: readonly Thing[],
  by: (thing: Thing) => string,
): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const group = groups.get(by(thing));
    if (group === undefined) groups.set(by(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}
