import type { Limit } from '../../../kernel/limit.ts';
import type { Net } from '../core/net.ts';
import type { ModelWork } from '../definition/work/facts.ts';
import { departmentsUnasked } from './departments.ts';
import { endsOutOfReach } from './ends.ts';
import { graphOf } from './graph.ts';
import { choicesJoinedAsAll } from './joins.ts';
import { limitsTooLong } from './limits.ts';
import { reviewersWhoDecide, tasksUnowned } from './owners.ts';
import type { Remark } from './model.ts';

/** `limit`: what the item promises, or else what the law sets; undefined where it has none. */
export type Linted = { net: Net; work: ModelWork; limit: Limit | undefined };

/** Everything that is to be mended in a model of the house before it is published. */
export function lint({ net, work, limit }: Linted): Remark[] {
  const graph = graphOf(net);
  return [
    ...choicesJoinedAsAll(net, graph),
    ...endsOutOfReach(net, graph),
    ...tasksUnowned(net, work),
    ...reviewersWhoDecide(work),
    ...departmentsUnasked(net, work),
    ...(limit === undefined ? [] : limitsTooLong(net, graph, { work, limit })),
  ];
}
