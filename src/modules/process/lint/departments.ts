import type { Net } from '../core/net.ts';
import type { ModelWork } from '../definition/work/facts.ts';
import { listsIn } from '../run/rules/departments.ts';
import type { Remark } from './model.ts';

/** Work for departments that no step asks anybody to choose: unless a message brings the list, the run stops where it begins. */
export function departmentsUnasked(net: Net, work: ModelWork): Remark[] {
  const asked = new Set([...work.tasks.values()].flatMap(({ asks }) => asks));
  const unasked = [...listsIn(net, work)].filter(([list]) => !asked.has(list));
  return unasked.map(([, elements]) => ({ code: 'departmentsUnasked', elements }));
}
