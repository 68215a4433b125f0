import type { Area } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type Order } from '../model.ts';
import { orderStreams } from '../store/orders.ts';
import type { OrderRow } from '../store/tables.ts';

type Drafted = Exclude<Order, { state: 'undrafted' }>;

/** What the list shows of an order. */
function rowOf(order: Drafted, { area, id, version }: { area: Area; id: string; version: number }): OrderRow {
  const { kind, department, section, caseId, task, item, state, draftedBy, draftedOn } = order;
  const issued = 'issuedBy' in order ? order : undefined;
  return {
    ...{ area, id, kind, department, section, task, item, state, version },
    case_id: caseId,
    drafted_by: draftedBy,
    drafted_on: draftedOn,
    number: issued?.number ?? null,
    issued_by: issued?.issuedBy ?? null,
    issued_on: issued?.issuedOn ?? null,
    due_on: issued?.dueOn ?? null,
    returned: issued?.returned ?? false,
    answered_by: 'answeredBy' in order ? order.answeredBy : null,
    settled: 'settled' in order ? order.settled : null,
  };
}

/** In the transaction that appended. */
export async function projectOrder(
  tx: Tx,
  id: string,
  { value, version }: { value: Order; version: number },
): Promise<void> {
  if (value.state === 'undrafted') return;
  const row = rowOf(value, { area: tx.scope.area, id, version });
  await tx
    .insertInto('oversight.supervision_order')
    .values(row)
    .onConflict((conflict) => conflict.columns(['area', 'id']).doUpdateSet(row))
    .execute();
}

/** The same rows from the log alone. */
export const orderList = defineProjection({
  table: 'oversight.supervision_order',
  revision: 1,
  streams: orderStreams,
  id: 'id',
  rowsOf: ({ area, id, events }: Past<Event>) => {
    const order = events.map(({ event }) => event).reduce(evolve, initial);
    return order.state === 'undrafted' ? [] : [rowOf(order, { area, id, version: events.length })];
  },
});
