import { stepOf } from './check.ts';
import type { LocalChange } from './model.ts';

/**
 * The one order in which changes are applied, whatever order they came in: steps before what leans on them, then opinions, so that a step
 * after an element comes after its opinions too, then owners and limits.
 */
export function inOrder<Change extends LocalChange>(changes: readonly Change[]): Change[] {
  const depths = depthsOf(changes);
  const rank = (change: Change): [number, number, string] => [
    RANK[change.kind],
    depths.get(stepOf(change)?.id ?? '') ?? 0,
    `${change.element} ${stepOf(change)?.id ?? ''}`,
  ];
  return changes.toSorted((one, other) => compare(rank(one), rank(other)));
}

const RANK = { addStep: 0, addOpinion: 1, setOwner: 2, setLimit: 3 } as const satisfies Record<
  LocalChange['kind'],
  number
>;

function compare(one: [number, number, string], other: [number, number, string]): number {
  const [byRank, byDepth] = [one[0] - other[0], one[1] - other[1]];
  if (byRank !== 0) return byRank;
  if (byDepth !== 0) return byDepth;
  return one[2] < other[2] ? -1 : Number(one[2] > other[2]);
}

/** How many local steps lie between a local step and the template. */
function depthsOf(changes: readonly LocalChange[]): ReadonlyMap<string, number> {
  const anchors = new Map(
    changes.flatMap((change) => (stepOf(change) ? [[stepOf(change)?.id ?? '', change.element]] : [])),
  );
  const depthOf = (id: string) => {
    let [depth, at] = [0, anchors.get(id)];
    while (at !== undefined && anchors.has(at) && depth <= anchors.size) {
      depth += 1;
      at = anchors.get(at);
    }
    return depth;
  };
  return new Map([...anchors.keys()].map((id) => [id, depthOf(id)]));
}
