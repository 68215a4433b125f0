import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import './tables.ts';

/** Who changes the catalogue, when, and why. */
export type Stamped = { actor: Actor; at: Date; reason: string };

export type ChangeRow = {
  subject: 'item' | 'department' | 'division' | 'element' | 'certificateType';
  key: string;
  version?: number;
  kind: 'created' | 'changed' | 'draftSaved' | 'published' | 'retired';
  effective_on?: string;
  sha256: string;
};

/** The change record of reference data: rows that nobody may alter. */
export async function recordChanges(
  tx: Tx,
  changes: readonly ChangeRow[],
  { actor, at, reason }: Stamped,
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map((change) => ({ ...change, id: v7() }));
  await sql`
    insert into catalogue.change (area, id, subject, key, version, kind, effective_on, sha256, actor, reason, at)
    select ${tx.scope.area}, id, subject, key, version, kind, effective_on, sha256, ${JSON.stringify(actor)}::jsonb, ${reason}, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry(
      id uuid, subject text, key text, version integer, kind text, effective_on date, sha256 text)`.execute(tx);
}
