import { grouped } from '../../../kernel/grouped.ts';
import type { Net } from '../core/net.ts';
import type { TaskKind } from '../core/node.ts';
import type { ModelWork, Work } from '../definition/work/facts.ts';
import type { Remark } from './model.ts';

/** What people do; the rest is done by programs. */
const BY_PEOPLE: ReadonlySet<TaskKind> = new Set(['abstract', 'user', 'manual']);

/** Work of people that nobody is named for: it would lie on no desk. */
export function tasksUnowned({ nodes }: Net, { tasks }: ModelWork): Remark[] {
  const unowned = [...nodes.values()].filter(
    (node) => node.kind === 'task' && BY_PEOPLE.has(node.task) && !tasks.has(node.id),
  );
  return unowned.map(({ id }) => ({ code: 'taskUnowned', elements: [id] }));
}

/** Decisions whose place is also one that examines: one person could do both. */
export function reviewersWhoDecide({ tasks }: ModelWork): Remark[] {
  const byAct = grouped([...tasks], ([, { act }]) => act);
  const reviews = byAct.get('review') ?? [];
  return (byAct.get('decide') ?? []).flatMap(([decision, work]): Remark[] => {
    const both = reviews.filter(([, review]) => placeOf(review) === placeOf(work)).map(([id]) => id);
    return both.length === 0 ? [] : [{ code: 'reviewerDecides', elements: [...both, decision] }];
  });
}

const placeOf = ({ department, section = '', role }: Work) => [department, section, role].join('/');
