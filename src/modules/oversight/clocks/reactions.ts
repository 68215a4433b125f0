import { caseId, type CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { defineFollower, idIn } from '../../../platform/log/index.ts';
import { caseStreams, disputeStreams, postCheckStreams } from '../../intake/index.ts';
import { loadRun, runStreams } from '../../process/index.ts';
import { clockOfOrder } from '../orders/clock.ts';
import { orderStreams } from '../orders/store/orders.ts';
import { putClock, putClocks, dropClock } from './store/clocks.ts';
import { clockOfDispute } from './dispute-clock.ts';
import { postCheckStanding } from './post-check-clock.ts';
import { clocksOf, disputeSubject, orderSubject, postCheckSubject } from './subjects.ts';

/** Names a position in the log: never change it. */
const CLOCKS = 'oversight.clocks';

/**
 * Keeps what runs against a day. It looks at how a case, its run or an order stands, not at what the event says: an event that came twice,
 * or late, changes nothing.
 */
export const clocks = defineFollower<{ type: string }>({
  name: CLOCKS,
  handles: [
    caseStreams.every(),
    runStreams.every(),
    orderStreams.every(),
    disputeStreams.every(),
    postCheckStreams.every(),
  ],
  react: async (tx, delivered) => {
    const streams = delivered.map(({ recorded: { stream } }) => stream);
    const of = (name: string) => streams.filter((stream) => stream.startsWith(`${name}/`));
    const [orders, disputes, checks] = [of(orderStreams.name), of(disputeStreams.name), of(postCheckStreams.name)];
    const others = new Set([...orders, ...disputes, ...checks]);
    const cases = streams.filter((stream) => !others.has(stream));
    for (const id of new Set(cases.map(idIn))) await followCase(tx, id);
    for (const id of new Set(orders.map(idIn))) await followOrder(tx, id);
    for (const id of new Set(disputes.map(idIn))) await followDispute(tx, id);
    for (const id of new Set(checks.map(idIn))) await followPostCheck(tx, caseId(id));
  },
});

async function followCase(tx: Tx, text: string): Promise<void> {
  const id = caseId(text);
  const { value: found } = await caseStreams.load(tx, id);
  const { value: run } = await loadRun(tx, id);
  await putClocks(tx, id, clocksOf(id, found, run));
}

async function followOrder(tx: Tx, id: string): Promise<void> {
  const { value: order } = await orderStreams.load(tx, id);
  const clock = clockOfOrder(id, order);
  await (clock ? putClock(tx, clock) : dropClock(tx, orderSubject(id)));
}

async function followDispute(tx: Tx, id: string): Promise<void> {
  const { value: dispute } = await disputeStreams.load(tx, id);
  const clock = clockOfDispute(id, dispute);
  await (clock ? putClock(tx, clock) : dropClock(tx, disputeSubject(id)));
}

async function followPostCheck(tx: Tx, id: CaseId): Promise<void> {
  const { clock } = await postCheckStanding(tx, id);
  await (clock ? putClock(tx, clock) : dropClock(tx, postCheckSubject(id)));
}
