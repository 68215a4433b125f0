import { sql } from 'kysely';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { FileId } from '../../../../platform/files/index.ts';
import type { Way } from '../rules/materials.ts';
import './tables.ts';

/** `source`: where it came from, if nobody typed it. */
export type SealedAnswer = { element: string; sealed: Sealed; source?: string };

/** The last save of a field counts. Answers the number of saves of each. */
export async function upsertAnswers(
  tx: Tx,
  draft: string,
  { answers, at }: { answers: readonly SealedAnswer[]; at: Date },
): Promise<Record<string, number>> {
  const { rows } = await sql<{ element: string; version: number }>`
    insert into intake.draft_answer as kept (area, draft_id, element, sealed, source, saved_at)
    select ${tx.scope.area}, ${draft}::uuid, element, sealed, source, ${at}
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as entry(element text, sealed text, source text)
    on conflict (area, draft_id, element) do update
      set sealed = excluded.sealed, source = excluded.source, version = kept.version + 1, saved_at = excluded.saved_at
    returning element, version`.execute(tx);
  return Object.fromEntries(rows.map(({ element, version }) => [element, version]));
}

export type AttachedRow = { material: string; file: FileId };

/** What is uploaded is no longer handed in otherwise. */
export async function insertFiles(
  tx: Tx,
  draft: string,
  { files, at }: { files: readonly AttachedRow[]; at: Date },
): Promise<void> {
  if (files.length === 0) return;
  await sql`
    with entry as (
      select material, file from jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as one(material text, file uuid)
    ), otherwise as (
      delete from intake.draft_material using entry
      where area = ${tx.scope.area} and draft_id = ${draft}::uuid and draft_material.material = entry.material
    )
    insert into intake.draft_file (area, draft_id, material, file_id, added_at)
    select ${tx.scope.area}, ${draft}::uuid, material, file, ${at} from entry
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

/** Takes away answers to questions that are no longer asked. */
export async function deleteAnswers(tx: Tx, draft: string, elements: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('intake.draft_answer')
    .where('area', '=', tx.scope.area)
    .where('draft_id', '=', draft)
    .where(sql<boolean>`element = any(${elements}::text[])`)
    .execute();
}

/** How a material will be handed in; the last choice counts. */
export async function upsertWay(
  tx: Tx,
  draft: string,
  { material, way, at }: { material: string; way: Way; at: Date },
): Promise<void> {
  await tx
    .insertInto('intake.draft_material')
    .values({ area: tx.scope.area, draft_id: draft, material, way, chosen_at: at })
    .onConflict((conflict) => conflict.columns(['area', 'draft_id', 'material']).doUpdateSet({ way, chosen_at: at }))
    .execute();
}

export async function deleteWay(tx: Tx, draft: string, material: string): Promise<void> {
  await tx
    .deleteFrom('intake.draft_material')
    .where('area', '=', tx.scope.area)
    .where('draft_id', '=', draft)
    .where('material', '=', material)
    .execute();
}
