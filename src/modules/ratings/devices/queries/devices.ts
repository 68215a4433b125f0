import type { Tx } from '../../../../platform/database/index.ts';
import type { DeviceRow } from '../../store/tables.ts';
import '../../store/tables.ts';

const inUse = (tx: Tx) =>
  tx.selectFrom('ratings.device').selectAll().where('area', '=', tx.scope.area).where('retired_at', 'is', null);

/** Tablets of these departments, by where they stand. */
export const findDevices = (tx: Tx, departments: readonly string[]): Promise<DeviceRow[]> =>
  inUse(tx)
    .where('department', 'in', departments)
    .orderBy('hall')
    .orderBy('counter')
    .orderBy('id')
    .limit(500)
    .execute();

export const findDevice = (tx: Tx, id: string): Promise<DeviceRow | undefined> =>
  inUse(tx).where('id', '=', id).executeTakeFirst();

/** The tablet whose code is presented, while the code is good. */
export const findPairing = (tx: Tx, codeHash: string, now: Date): Promise<DeviceRow | undefined> =>
  inUse(tx).where('pairing_hash', '=', codeHash).where('pairing_until', '>', now).executeTakeFirst();

/** The tablet whose token is presented. */
export const findPaired = (tx: Tx, tokenHash: string): Promise<DeviceRow | undefined> =>
  inUse(tx).where('token_hash', '=', tokenHash).executeTakeFirst();

/** What a code on a counter opens, while it does. */
export const findInvitation = (tx: Tx, codeHash: string, now: Date) =>
  tx
    .selectFrom('ratings.invitation')
    .select(['case_id', 'serial', 'hall'])
    .where('area', '=', tx.scope.area)
    .where('code_hash', '=', codeHash)
    .where('until', '>', now)
    .executeTakeFirst();
