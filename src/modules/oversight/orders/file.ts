import { personId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { OversightDeps } from '../deps.ts';
import { applicantOf, handlerOf } from './about.ts';
import { permissionOf } from './acts.ts';
import type { OrderAct, OrderFile } from './contract.ts';
import { orderRows } from './list.ts';
import type { Event, Handler, Order } from './model.ts';
import { findOrder } from './queries/orders.ts';
import { orderStreams } from './store/orders.ts';

type Asked = { caller: Caller; id: string };
type Drafted = Exclude<Order, { state: 'undrafted' }>;
type Answer = Result<OrderFile, { code: 'orderNotFound' | 'conflictOfInterest' }>;

/** An order with what was said and done. That a person's words were read is written down. */
export const openOrder = (deps: OversightDeps, { caller, id }: Asked): Promise<Answer> =>
  deps.db.within(caller.scope, async (tx): Promise<Answer> => {
    const listed = await findOrder(tx, id);
    if (!listed || !deps.permits(caller, 'order:read', listed.department)) return no({ code: 'orderNotFound' });
    const { value: order } = await orderStreams.load(tx, id);
    if (order.state === 'undrafted') throw new Error(`order ${id} is listed and was never drafted`);
    const handler = await handlerOf(tx, deps, { caller, about: order });
    if (handler.conflicted) return no({ code: 'conflictOfInterest' });
    const [row] = await orderRows(tx, deps, [listed]);
    if (!row) throw new Error(`order ${id} was found and is not listed`);
    await written(tx, deps, { caller, order });
    const [words = null] = await deps.vault.openTexts(tx, [sealed(order.words)]);
    const acts = actsOf(order, handler).filter((type) =>
      deps.permits(caller, permissionOf({ type }), listed.department),
    );
    return ok({ row, words, days: order.days, happened: await happenedTo(tx, deps, id), acts });
  });

/** What the state lets this officer do; the permission table is asked besides. */
function actsOf(order: Drafted, { id, addressed }: Handler): OrderAct[] {
  switch (order.state) {
    case 'drafted':
      return ['issue', 'redraft', 'discard'];
    case 'issued':
      return addressed && order.issuedBy !== id ? ['receive'] : [];
    case 'received':
      return addressed && order.issuedBy !== id ? ['answer'] : [];
    case 'answered':
      return order.answeredBy === id ? [] : ['check'];
    case 'checked':
      return order.answeredBy === id ? [] : ['close'];
    default:
      return [];
  }
}

async function written(
  tx: Tx,
  deps: OversightDeps,
  { caller, order }: { caller: Caller; order: Drafted },
): Promise<void> {
  const applicant = await applicantOf(tx, order);
  if (!applicant || order.caseId === null) return;
  const read = { caseId: order.caseId, person: personId(applicant.person), what: 'case', why: 'handling' };
  await deps.recordRead(tx, caller, read);
}

async function happenedTo(tx: Tx, deps: OversightDeps, id: string): Promise<OrderFile['happened']> {
  const recorded = await orderStreams.recorded(tx, id);
  const happened = recorded.map((one) => ({ event: orderStreams.read(one), at: one.at }));
  const said = happened.map(({ event }) => wordsIn(event));
  const opened = await deps.vault.openTexts(
    tx,
    said.flatMap((one) => (one === null ? [] : [sealed(one)])),
  );
  const names = await deps.officerNames(tx, [...new Set(happened.map(({ event }) => event.officer))]);
  let next = 0;
  return happened.map(({ event, at }, place) => ({
    type: event.type,
    at: at.toISOString(),
    by: names.get(event.officer) ?? null,
    words: said[place] === null ? null : (opened[next++] ?? null),
    verdict: event.type === 'orderChecked' ? event.verdict : null,
    dueOn: 'dueOn' in event ? event.dueOn : null,
  }));
}

function wordsIn(event: Event): string | null {
  if (event.type === 'orderAnswered') return event.measures;
  // The first words stand at the head of the file.
  return 'words' in event && event.type !== 'orderDrafted' ? event.words : null;
}
