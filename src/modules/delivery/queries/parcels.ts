import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ParcelRow } from '../store/tables.ts';

const COLUMNS = [
  ...['area', 'id', 'case_id', 'direction', 'department', 'person', 'organisation', 'mandate', 'state'],
  ...['address', 'payer', 'waybill', 'ordered_on', 'moved_at', 'last_place', 'signed_by', 'ended_on'],
] as const satisfies readonly (keyof ParcelRow)[];

const parcels = (tx: Tx) => tx.selectFrom('delivery.parcel').select(COLUMNS).where('area', '=', tx.scope.area);

export const findParcel = (tx: Tx, id: string): Promise<ParcelRow | undefined> =>
  parcels(tx).where('id', '=', id).executeTakeFirst();

export const findWaybill = (tx: Tx, waybill: string): Promise<ParcelRow | undefined> =>
  parcels(tx).where('waybill', '=', waybill).executeTakeFirst();

/** Of a case, oldest first. */
export const findParcelsOf = (tx: Tx, caseId: CaseId): Promise<ParcelRow[]> =>
  parcels(tx).where('case_id', '=', caseId).orderBy('id').limit(50).execute();

const MOST_AT_ONCE = 500;

export const findMoving = (tx: Tx): Promise<ParcelRow[]> =>
  parcels(tx)
    .where('state', 'not in', ['ordered', 'refused', 'delivered', 'returned'])
    .orderBy('id')
    .limit(MOST_AT_ONCE)
    .execute();

/** Ordered and still without a waybill. */
export const findUnbooked = (tx: Tx): Promise<ParcelRow[]> =>
  parcels(tx).where('state', '=', 'ordered').orderBy('id').limit(MOST_AT_ONCE).execute();
