import { midnightOf } from '../../../kernel/office-time.ts';
import { orderSubject, type Clock } from '../clocks/subjects.ts';
import type { Order } from './model.ts';

/** What runs while an order waits for its answer. */
export function clockOfOrder(id: string, order: Order): Clock | undefined {
  if (order.state !== 'issued' && order.state !== 'received') return undefined;
  const { department, section, caseId, task, item, issuedOn, dueOn } = order;
  return {
    ...{ subject: orderSubject(id), kind: 'order', case_id: caseId, task, item, department, section, role: null },
    ...{ started_at: new Date(midnightOf(issuedOn)), due_on: dueOn, pauses: [], stopped: false },
  };
}
