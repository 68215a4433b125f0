import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import type { FileId, NewHolder } from './file.ts';
import './tables.ts';

/** Says how many there were. */
export async function changeHolder(tx: Tx, heldBy: string, to: NewHolder): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('files.file')
    .set({ held_by: to.heldBy, case_id: to.caseId, department: to.department })
    .where('area', '=', tx.scope.area)
    .where('held_by', '=', heldBy)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Forgets every file that these hold; what lies on the disk goes with the next sweep. */
export async function forgetHeld(tx: Tx, holders: readonly string[]): Promise<void> {
  if (holders.length === 0) return;
  await tx
    .deleteFrom('files.file')
    .where('area', '=', tx.scope.area)
    .where('held_by', '=', sql<string>`any(${holders}::text[])`)
    .execute();
}

export async function deleteFile(tx: Tx, id: FileId): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('files.file')
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
