import type { CaseId } from '../../kernel/id.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { ParcelView } from './contract.ts';
import { findParcelsOf } from './queries/parcels.ts';
import type { ParcelRow } from './store/tables.ts';

/** The parcels of a case that this scope sees, oldest first. */
export const listParcels = async (tx: Tx, id: CaseId): Promise<ParcelView[]> =>
  (await findParcelsOf(tx, id)).map(viewOf);

const viewOf = (row: ParcelRow): ParcelView => ({
  ...{ id: row.id, direction: row.direction, state: row.state, waybill: row.waybill, payer: row.payer },
  ...{ orderedOn: row.ordered_on, movedAt: row.moved_at?.toISOString() ?? null, place: row.last_place },
  signedBy: row.signed_by,
});
