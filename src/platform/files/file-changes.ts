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

export async function deleteFile(tx: Tx, id: FileId): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('files.file')
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
