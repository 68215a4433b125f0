import { v7 as uuid } from 'uuid';
import { caseId as caseIdOf } from '../../kernel/id.ts';
import { civilDateOf } from '../../kernel/civil-date.ts';
import { ok, no, type Result } from '../../kernel/result.ts';
import type { Sealed } from '../../platform/crypto/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/log/index.ts';
import { decide } from './decide.ts';
import type { DeliveryDeps } from './deps.ts';
import { orderBooking } from './jobs.ts';
import { initial, type Direction, type ParcelHolder } from './model.ts';
import { project } from './projections/parcels.ts';
import { parcelStreams } from './store/parcels.ts';

export type ParcelOrder = {
  caseId: string;
  direction: Direction;
  holder: ParcelHolder;
  address: Sealed;
  actor: Actor;
};

/**
 * Wants a parcel sent, in the caller's transaction; the courier is asked after the commit, under the parcel's own id, so that it makes one
 * waybill however often it is asked. Answers the parcel's id. Refused where no courier is configured.
 */
export async function orderParcel(
  tx: Tx,
  { courier, payer, now, asksBehind }: DeliveryDeps,
  { actor, ...order }: ParcelOrder,
): Promise<Result<string, { code: 'noCourier' }>> {
  if (!courier) return no({ code: 'noCourier' });
  const at = now();
  const decided = decide({ type: 'order', on: civilDateOf(at), payer, ...order }, initial);
  if (!decided.ok) throw new Error(`a parcel cannot begin so: ${decided.error.code}`);
  const id = uuid();
  const stamp = { actor, at, caseId: caseIdOf(order.caseId) };
  await parcelStreams.append(tx, { id, after: { value: initial, version: 0 }, events: decided.value, stamp });
  await project(tx, id, decided.value);
  if (asksBehind) await orderBooking(tx, id);
  return ok(id);
}
