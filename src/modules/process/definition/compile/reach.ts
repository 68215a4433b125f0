/** A flow between two nodes of one scope; a boundary event follows its activity like one. */
export type Edge = { flow?: string; from: string; to: string };

/**
 * For a flow into an inclusive gateway, the nodes from which a token may still come along it without visiting the gateway (BPMN 2.0.2
 * table 13.3). A token at an activity may also leave it by a boundary event.
 */
export function sourcesOf(flow: string, gateway: string, edges: readonly Edge[]): Set<string> {
  const before = grouped(edges, ({ to }) => to);
  const sources = new Set<string>();
  const waiting = edges.filter((edge) => edge.flow === flow).map(({ from }) => from);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === gateway || sources.has(id)) continue;
    sources.add(id);
    for (const { from } of before.get(id) ?? []) waiting.push(from);
  }
  return sources;
}

/** The nodes that tokens can come to from these. */
export function reachableFrom(ids: readonly string[], edges: readonly Edge[]): Set<string> {
  const after = grouped(edges, ({ from }) => from);
  const reached = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    for (const { to } of after.get(id) ?? []) waiting.push(to);
  }
  return reached;
}

function grouped(edges: readonly Edge[], by: (edge: Edge) => string): ReadonlyMap<string, readonly Edge[]> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const group = groups.get(by(edge));
    if (group === undefined) groups.set(by(edge), [edge]);
    else group.push(edge);
  }
  return groups;
}
