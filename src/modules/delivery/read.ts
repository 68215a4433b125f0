import type { CaseId } from '../../kernel/id.ts';
import type { Vault } from '../../platform/crypto/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { ParcelView } from './contract.ts';
import { findFetched, findParcel, findParcelsOf } from './queries/parcels.ts';
import type { ParcelRow } from './store/tables.ts';

/** The parcels of a case that this scope sees, oldest first. `shared`: one that was ordered for another case and holds its result too. */
export async function listParcels(tx: Tx, id: CaseId, shared: string | null = null): Promise<ParcelView[]> {
  const own = await findParcelsOf(tx, id);
  const other = shared === null || own.some((row) => row.id === shared) ? undefined : await findParcel(tx, shared);
  return [...own, ...(other ? [other] : [])].map(viewOf);
}

/** A parcel without the address. */
export const viewOf = (row: ParcelRow): ParcelView => ({
  ...{ id: row.id, direction: row.direction, state: row.state, waybill: row.waybill, payer: row.payer },
  ...{ orderedOn: row.ordered_on, movedAt: row.moved_at?.toISOString() ?? null, place: row.last_place },
  signedBy: row.signed_by,
});

/** 个人信息保护法 art. 45: from where a person had papers fetched, opened. */
export async function collectParcels(tx: Tx, vault: Pick<Vault, 'openTexts'>): Promise<Record<string, unknown>[]> {
  const rows = await findFetched(tx);
  const addresses = await vault.openTexts(
    tx,
    rows.map(({ address }) => address),
  );
  return rows.map((row, place) => ({
    ...{ case: row.case_id, state: row.state, waybill: row.waybill, orderedOn: row.ordered_on },
    address: JSON.parse(addresses[place] ?? 'null'),
  }));
}
