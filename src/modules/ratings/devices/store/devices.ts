import type { Tx } from '../../../../platform/database/index.ts';
import type { Place } from '../../services/queries/services.ts';
import type { DeviceRow } from '../../store/tables.ts';
import '../../store/tables.ts';

type NewDevice = Pick<
  DeviceRow,
  'id' | 'department' | 'hall' | 'counter' | 'enrolled_by' | 'enrolled_at' | 'pairing_hash' | 'pairing_until'
>;

const EMPTY = {
  token_hash: null,
  retired_at: null,
  offered_case: null,
  offered_serial: null,
  offered_until: null,
} as const;

export async function insertDevice(tx: Tx, device: NewDevice): Promise<void> {
  await tx
    .insertInto('ratings.device')
    .values({ ...device, ...EMPTY, area: tx.scope.area })
    .execute();
}

const device = (tx: Tx, id: string) =>
  tx
    .updateTable('ratings.device')
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .where('retired_at', 'is', null);

/** The code has done its work: from now on the browser is known by its token. */
export async function setPaired(tx: Tx, id: string, tokenHash: string): Promise<void> {
  await device(tx, id).set({ token_hash: tokenHash, pairing_until: null }).execute();
}

/** False for one that is not in use. What it showed and what it was known by is forgotten. */
export async function setRetired(tx: Tx, id: string, at: Date): Promise<boolean> {
  const retired = await device(tx, id)
    .set({ ...EMPTY, pairing_hash: null, pairing_until: null, retired_at: at })
    .executeTakeFirst();
  return retired.numUpdatedRows === 1n;
}

/** Lays a service before the person at the counter; what lay there before is gone. */
export async function setOffer(tx: Tx, id: string, { caseId, serial, until }: Place & { until: Date }): Promise<void> {
  await device(tx, id).set({ offered_case: caseId, offered_serial: serial, offered_until: until }).execute();
}

export async function clearOffer(tx: Tx, id: string): Promise<void> {
  await device(tx, id).set({ offered_case: null, offered_serial: null, offered_until: null }).execute();
}

type Invitation = Place & { codeHash: string; department: string; hall: string; until: Date };

/** Lets a code open a service; made again it is the same. */
export async function insertInvitation(tx: Tx, { caseId, serial, codeHash, ...invitation }: Invitation): Promise<void> {
  await tx
    .insertInto('ratings.invitation')
    .values({ ...invitation, case_id: caseId, serial, code_hash: codeHash, area: tx.scope.area })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Codes whose time is over. As the follower. */
export async function forgetInvitations(tx: Tx, before: Date): Promise<number> {
  const gone = await tx
    .deleteFrom('ratings.invitation')
    .where('area', '=', tx.scope.area)
    .where('until', '<', before)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
