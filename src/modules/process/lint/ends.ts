import type { Net } from '../core/net.ts';
import type { Graph } from './graph.ts';
import type { Remark } from './model.ts';

/** Everything from which tokens can only go round: no end of its level lies ahead. */
export function endsOutOfReach({ nodes }: Net, graph: Graph): Remark[] {
  const ids = [...nodes.values()].flatMap(({ kind, id }) => (kind === 'process' ? [] : [id]));
  const leading = new Set<string>();
  const waiting = ids.filter((id) => graph.outOf(id).every(({ inward }) => inward));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (leading.has(id)) continue;
    leading.add(id);
    waiting.push(...graph.into(id).flatMap(({ from, inward }) => (inward ? [] : [from])));
  }
  const lost = ids.filter((id) => !leading.has(id));
  return lost.length === 0 ? [] : [{ code: 'endOutOfReach', elements: lost }];
}
