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
  const { kind, size, stored } = received;
  return insertRow(tx, holder, {
    name,
    sealed_key: sealedKey,
    media_type: FILE_KINDS[kind].mediaType,
    size,
    hash: stored.hash,
  });
}

type Copy = { row: FileRow; holder: Holder; name: Sealed; sealedKey: Sealed };

/** What a scanner found of the content holds for the copy too. */
export const copyFile = (tx: Tx, { row, holder, name, sealedKey }: Copy): Promise<FileId> =>
  insertRow(tx, holder, { name, sealed_key: sealedKey, media_type: row.media_type, size: row.size, hash: row.hash });

type Content = Pick<FileRow, 'name' | 'sealed_key' | 'media_type' | 'size' | 'hash'>;

async function insertRow(tx: Tx, holder: Holder, content: Content): Promise<FileId> {
  const id = fileId(v7());
  await tx
    .insertInto('files.file')
    .values({
      id,
      area: tx.scope.area,
      held_by: holder.heldBy,
      case_id: holder.caseId ?? null,
      person: holder.person ?? null,
      organisation: holder.organisation ?? null,
      mandate: holder.mandate ?? null,
      department: holder.department ?? null,
      ...content,
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
