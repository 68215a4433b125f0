import { sql, type Selectable } from 'kysely';
import { v7 } from 'uuid';
import type { Sealed } from '../crypto/index.ts';
import type { Schema, Tx } from '../database/index.ts';
import { uploadId, type Intent, type UploadId, type UploadPart } from './upload.ts';
import './tables.ts';

const COLUMNS = ['id', 'held_by', 'name', 'sealed_key', 'size', 'received', 'parts'] as const;

export type UploadRow = Pick<Selectable<Schema['files.upload']>, (typeof COLUMNS)[number]>;

type New = { intent: Intent; name: Sealed; sealedKey: Sealed };

export async function insertUpload(tx: Tx, { intent, name, sealedKey }: New): Promise<UploadId> {
  const id = uploadId(v7());
  const { heldBy, person, organisation, mandate, size } = intent;
  await tx
    .insertInto('files.upload')
    .values({
      ...{ id, area: tx.scope.area, held_by: heldBy, name, sealed_key: sealedKey, size },
      person: person ?? null,
      organisation: organisation ?? null,
      mandate: mandate ?? null,
    })
    .execute();
  return id;
}

export function findUpload(tx: Tx, id: UploadId): Promise<UploadRow | undefined> {
  return tx
    .selectFrom('files.upload')
    .select(COLUMNS)
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Only where the upload still stands at `at`: of two that send the same piece at once, one is told so. */
export async function appendPart(tx: Tx, { id, at }: { id: UploadId; at: number }, part: UploadPart): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update files.upload set received = received + ${part.size}::integer, parts = parts || ${JSON.stringify([part])}::jsonb
    where area = ${tx.scope.area} and id = ${id} and received = ${at}`.execute(tx);
  return numAffectedRows === 1n;
}

/** The parts that are now nobody's, or undefined when there is no such upload. */
export async function deleteUpload(tx: Tx, id: UploadId): Promise<UploadPart[] | undefined> {
  const row = await tx
    .deleteFrom('files.upload')
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .returning('parts')
    .executeTakeFirst();
  return row?.parts;
}
