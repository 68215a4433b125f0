import { civilDateOf } from '../../kernel/civil-date.ts';
import { caseId } from '../../kernel/id.ts';
import { systemScope, type Tx } from '../../platform/database/index.ts';
import { decide } from './decide.ts';
import type { Address } from './contract.ts';
import type { DeliveryDeps } from './deps.ts';
import { orderBooking, orderLook } from './jobs.ts';
import type { Command } from './model.ts';
import { project } from './projections/parcels.ts';
import { findMoving, findParcel, findUnbooked, findWaybill } from './queries/parcels.ts';
import { holdParcel, parcelStreams } from './store/parcels.ts';

const COURIER = { kind: 'system', id: 'delivery:courier' } as const;

/** Asks the courier to take one parcel. A failure of the way there is thrown, and the job comes again; a refusal is written down. */
export async function bookParcel(deps: DeliveryDeps, parcel: string): Promise<void> {
  const { db, area, vault, courier } = deps;
  if (!courier) throw new Error('no courier is configured');
  const order = await db.within(systemScope(area), async (tx) => {
    const row = await findParcel(tx, parcel);
    if (row?.state !== 'ordered') return undefined;
    const [text] = await vault.openTexts(tx, [row.address]);
    const address: Address | undefined = text === undefined ? undefined : JSON.parse(text);
    return { direction: row.direction, payer: row.payer, address };
  });
  if (!order) return;
  // Whoever was erased has no address to send anything to.
  const { address, ...terms } = order;
  const answer = address
    ? await courier.order({ parcel, ...terms, party: address })
    : ({ ok: false, error: { code: 'orderUnfit' } } as const);
  const on = civilDateOf(deps.now());
  await change(
    deps,
    parcel,
    answer.ok
      ? { type: 'book', on, waybill: answer.value.waybill }
      : { type: 'refuseOrder', on, reason: answer.error.code },
  );
}

/** Asks how it stands with one parcel and takes in what is new. */
export async function lookAtParcel(deps: DeliveryDeps, parcel: string): Promise<void> {
  const { db, area, courier } = deps;
  const row = await db.within(systemScope(area), (tx) => findParcel(tx, parcel));
  if (!row || row.waybill === null || !courier) return;
  await change(deps, parcel, { type: 'report', steps: await courier.track(row.waybill) });
}

/** The courier calls that there is something new: what it is, we ask; so nobody can tell us anything in its name. */
export const hearCourier = ({ db, area }: DeliveryDeps, waybill: string): Promise<void> =>
  db.within(systemScope(area), async (tx) => {
    const row = await findWaybill(tx, waybill);
    if (row) await orderLook(tx, row.id);
  });

/** Looks at whatever is on its way, and orders anew what was never booked; says how many there were. A courier may never call. */
export const lookAround = ({ db, area }: DeliveryDeps): Promise<number> =>
  db.within(systemScope(area), async (tx) => {
    const [moving, unbooked] = [await findMoving(tx), await findUnbooked(tx)];
    for (const { id } of moving) await orderLook(tx, id);
    for (const { id } of unbooked) await orderBooking(tx, id);
    return moving.length + unbooked.length;
  });

/** One transaction that holds the parcel; what comes late, or twice, does nothing. */
const change = ({ db, area, now }: DeliveryDeps, parcel: string, command: Command): Promise<void> =>
  db.within(systemScope(area), async (tx: Tx) => {
    const after = await holdParcel(tx, parcel);
    const decided = decide(command, after.value);
    if (!decided.ok || after.value.state === 'unordered') return;
    const stamp = { actor: COURIER, at: now(), caseId: caseId(after.value.caseId) };
    await parcelStreams.append(tx, { id: parcel, after, events: decided.value, stamp });
    await project(tx, parcel, decided.value);
  });
