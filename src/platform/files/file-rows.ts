import type { Selectable } from 'kysely';
import { v7 } from 'uuid';
import type { Sealed } from '../crypto/index.ts';
import type { Schema, Tx } from '../database/index.ts';
import { fileId, type FileId, type Holder } from './file.ts';
import { FILE_KINDS } from './kind.ts';
import type { Received } from './receive.ts';
import './tables.ts';

const COLUMNS = [
  'id',
  'held_by',
  'name',
  'sealed_key',
  'media_type',
  'size',
  'hash',
  'scan_state',
  'scan_finding',
  'created_at',
] as const;

export type FileRow = Pick<Selectable<Schema['files.file']>, (typeof COLUMNS)[number]>;

type New = { received: Received; holder: Holder; name: Sealed; sealedKey: Sealed };

export async function insertFile(tx: Tx, { received, holder, name, sealedKey }: New): Promise<FileId> {
  const id = fileId(v7());
  await tx
    .insertInto('files.file')
    .values({
      id,
      area: received.area,
      held_by: holder.heldBy,
      case_id: holder.caseId ?? null,
      person: holder.person ?? null,
      organisation: holder.organisation ?? null,
      department: holder.department ?? null,
      name,
      sealed_key: sealedKey,
      media_type: FILE_KINDS[received.kind].mediaType,
      size: received.size,
      hash: received.stored.hash,
    })
    .execute();
  return id;
}

export function findFile(tx: Tx, id: FileId): Promise<FileRow | undefined> {
  return tx
    .selectFrom('files.file')
    .select(COLUMNS)
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** In the order in which they came. */
export function findHeldBy(tx: Tx, heldBy: string): Promise<FileRow[]> {
  return tx
    .selectFrom('files.file')
    .select(COLUMNS)
    .where('area', '=', tx.scope.area)
    .where('held_by', '=', heldBy)
    .orderBy('id')
    .execute();
}
