import { sql } from 'kysely';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { FileId } from '../../../../platform/files/index.ts';
import './tables.ts';

export type SealedAnswer = { element: string; sealed: Sealed };

/** The last save of a field counts. Answers the number of saves of each. */
export async function upsertAnswers(
  tx: Tx,
  draft: string,
  { answers, at }: { answers: readonly SealedAnswer[]; at: Date },
): Promise<Record<string, number>> {
  const { rows } = await sql<{ element: string; version: number }>`
    insert into intake.draft_answer as kept (area, draft_id, element, sealed, saved_at)
    select ${tx.scope.area}, ${draft}::uuid, element, sealed, ${at}
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as entry(element text, sealed text)
    on conflict (area, draft_id, element) do update
      set sealed = excluded.sealed, version = kept.version + 1, saved_at = excluded.saved_at
    returning element, version`.execute(tx);
  return Object.fromEntries(rows.map(({ element, version }) => [element, version]));
}

export type AttachedRow = { material: string; file: FileId };

export async function insertFiles(
  tx: Tx,
  draft: string,
  { files, at }: { files: readonly AttachedRow[]; at: Date },
): Promise<void> {
  if (files.length === 0) return;
  await sql`
    insert into intake.draft_file (area, draft_id, material, file_id, added_at)
    select ${tx.scope.area}, ${draft}::uuid, material, file, ${at}
    from jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as entry(material text, file uuid)
    on conflict do nothing`.execute(tx);
}

/** False when no such file was attached there. */
export async function deleteFile(tx: Tx, draft: string, { material, file }: AttachedRow): Promise<boolean> {
  const row = await tx
    .deleteFrom('intake.draft_file')
    .where('area', '=', tx.scope.area)
    .where('draft_id', '=', draft)
    .where('material', '=', material)
    .where('file_id', '=', file)
    .returning('file_id')
    .executeTakeFirst();
  return row !== undefined;
}
