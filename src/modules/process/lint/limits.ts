import type { Limit } from '../../../kernel/limit.ts';
import type { Net } from '../core/net.ts';
import type { ModelWork, Work } from '../definition/work/facts.ts';
import type { Graph } from './graph.ts';
import type { Remark } from './model.ts';

/** Hall hours of a working day, at most: what is reckoned with them is never longer than it is. */
const HOURS = 8;
/** What is done on the spot is done that day. */
const ONE_DAY = 1;

/**
 * Steps that may take longer than the whole item, and the longest way through all of them where the sum does. Only hours and days of
 * work are compared; months, calendar days and batches have no fixed length in them. What stands outside the limit does not count: what
 * comes before the application or after the decision, and what the clock stands still for (行政许可法 arts. 44, 45).
 */
export function limitsTooLong(net: Net, graph: Graph, { work, limit }: { work: ModelWork; limit: Limit }): Remark[] {
  const has = limit.unit === 'onTheSpot' ? ONE_DAY : daysOf(limit);
  if (has === undefined) return [];
  const days = (id: string) => stepDays(work.tasks.get(id));
  const steps = [...work.tasks.keys()].filter((id) => net.nodes.has(id) && days(id) > has);
  const long = steps.map((id): Remark => ({
    code: 'stepLongerThanItem',
    elements: [id],
    detail: { takes: days(id), has },
  }));
  const way = longestWay(graph, days);
  return long.length > 0 || way.takes <= has
    ? long
    : [{ code: 'pathLongerThanItem', elements: way.steps, detail: { takes: way.takes, has } }];
}

function stepDays(work: Work | undefined): number {
  if (work?.limit === undefined || work.phase !== undefined || work.suspendedBy !== undefined) return 0;
  return work.act === 'issue' ? 0 : (daysOf(work.limit) ?? 0);
}

function daysOf({ value, unit }: Limit): number | undefined {
  if (unit === 'onTheSpot') return 0;
  if (unit === 'workingHour') return value / HOURS;
  return unit === 'workingDay' ? value : undefined;
}

type Way = { takes: number; steps: readonly string[] };

/** The way on which steps may take longest, nothing of it twice: what goes round is meant to go on at some time. */
function longestWay({ starts, outOf }: Graph, days: (id: string) => number): Way {
  const known = new Map<string, Way>();
  const onWay = new Set<string>();
  const from = (id: string): Way => {
    const before = known.get(id);
    if (before !== undefined || onWay.has(id)) return before ?? NOTHING;
    onWay.add(id);
    const inside = longestOf(
      outOf(id)
        .filter(({ inward }) => inward)
        .map(({ to }) => from(to)),
    );
    const after = longestOf(
      outOf(id)
        .filter(({ inward }) => !inward)
        .map(({ to }) => from(to)),
    );
    onWay.delete(id);
    const own = days(id);
    const steps = [...(own > 0 ? [id] : []), ...inside.steps, ...after.steps];
    const way = { takes: rounded(own + inside.takes + after.takes), steps };
    known.set(id, way);
    return way;
  };
  return longestOf(starts.map(from));
}

const NOTHING: Way = { takes: 0, steps: [] };
const longestOf = (ways: readonly Way[]) =>
  ways.reduce((one, other) => (other.takes > one.takes ? other : one), NOTHING);

/** Limits have two decimals at most; sums of them no more than a few. */
const rounded = (days: number) => Math.round(days * 1000) / 1000;
