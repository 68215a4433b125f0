import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { MOVING } from '../model.ts';
import type { ParcelRow } from '../store/tables.ts';

const COLUMNS = [
  ...['area', 'id', 'case_id', 'direction', 'department', 'person', 'organisation', 'mandate', 'state'],
  ...['address', 'payer', 'waybill', 'ordered_on', 'moved_at', 'last_place', 'signed_by', 'ended_on'],
] as const satisfies readonly (keyof ParcelRow)[];

const MOST_AT_ONCE = 500;

const parcels = (tx: Tx) => tx.selectFrom('delivery.parcel').select(COLUMNS).where('area', '=', tx.scope.area);

export const findParcel = (tx: Tx, id: string): Promise<ParcelRow | undefined> =>
  parcels(tx).where('id', '=', id).executeTakeFirst();

export const findWaybill = (tx: Tx, waybill: string): Promise<ParcelRow | undefined> =>
  parcels(tx).where('waybill', '=', waybill).executeTakeFirst();

/** Of a case, oldest first. */
export const findParcelsOf = (tx: Tx, caseId: CaseId): Promise<ParcelRow[]> =>
  parcels(tx).where('case_id', '=', caseId).orderBy('id').limit(50).execute();

/** What was fetched from whoever this scope sees. */
export const findFetched = (tx: Tx): Promise<ParcelRow[]> =>
  parcels(tx).where('direction', '=', 'in').orderBy('id').limit(MOST_AT_ONCE).execute();

/** What was fetched for a case, oldest first. */
export const findFetchedOf = async (tx: Tx, caseId: CaseId): Promise<ParcelRow[]> =>
  (await findParcelsOf(tx, caseId)).filter(({ direction }) => direction === 'in');

/** Papers of applicants that nobody has taken in yet, oldest order first. */
export const findIncoming = (tx: Tx): Promise<ParcelRow[]> =>
  parcels(tx)
    .where('direction', '=', 'in')
    .where('state', 'not in', ['takenIn', 'returned', 'refused'])
    .orderBy('id')
    .limit(MOST_AT_ONCE)
    .execute();

export const findMoving = (tx: Tx): Promise<ParcelRow[]> =>
  parcels(tx).where('state', 'in', MOVING).orderBy('id').limit(MOST_AT_ONCE).execute();

/** Ordered and still without a waybill. */
export const findUnbooked = (tx: Tx): Promise<ParcelRow[]> =>
  parcels(tx).where('state', '=', 'ordered').orderBy('id').limit(MOST_AT_ONCE).execute();
