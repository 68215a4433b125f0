import { v7 as uuid } from 'uuid';
import type { Tx } from '../../../platform/database/index.ts';
import { headsOf } from '../clocks/recipients.ts';
import type { OversightDeps } from '../deps.ts';
import { insertNotices } from '../notices/store/notices.ts';
import type { Event, Order } from './model.ts';
import { orderStreams } from './store/orders.ts';

type Telling = { id: string; order: Order; version: number; events: readonly Event[] };

/** Who is told that an order is his now: its heads of what was issued, returned or closed, its issuer of what was received and answered. */
export async function tellOfOrder(tx: Tx, deps: OversightDeps, { id, order, version, events }: Telling): Promise<void> {
  const event = events.at(-1);
  if (!event || !('issuedBy' in order)) return;
  const kind = kindOf(event);
  if (kind === undefined) return;
  const toIssuer = kind === 'order.received' || kind === 'order.answered';
  const heads = toIssuer ? [] : (await headsOf(tx, deps, order)).map(({ officer }) => officer);
  const officers = toIssuer ? [order.issuedBy] : heads;
  const { department } = order;
  const standIns = await deps.standIns(tx, { officers, department });
  const told = [
    ...officers.map((officer) => ({ officer, inSteadOf: null })),
    ...standIns.map(({ officer, deputy }) => ({ officer: deputy, inSteadOf: officer })),
  ].filter(({ officer }) => officer !== event.officer);
  await insertNotices(
    tx,
    told.map(({ officer, inSteadOf }) => ({
      ...{
        id: uuid(),
        officer,
        in_stead_of: inSteadOf,
        source: `${orderStreams.streamOf(id)}@${version}`,
        kind,
        department,
      },
      ...{
        case_id: order.caseId,
        task: order.task,
        order_id: id,
        item: order.item,
        due_on: order.dueOn,
        at: deps.now(),
      },
    })),
  );
}

function kindOf(event: Event): string | undefined {
  switch (event.type) {
    case 'orderIssued':
      return 'order.issued';
    case 'orderReceived':
      return 'order.received';
    case 'orderAnswered':
      return 'order.answered';
    case 'orderChecked':
      return event.verdict === 'returned' ? 'order.returned' : 'order.checked';
    case 'orderClosed':
      return 'order.closed';
    default:
      return undefined;
  }
}
