import { sql, type JSONColumnType } from 'kysely';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Area } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { Theme } from '../model.ts';

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    'themes.theme': {
      area: Area;
      key: string;
      version: number;
      content: JSONColumnType<Theme>;
      sha256: string;
      effective_on: CivilDate;
      actor: JSONColumnType<Actor>;
      reason: string;
      at: Date;
    };
  }
}

/** Who brings themes, when, and why. */
export type Stamped = { actor: Actor; at: Date; reason: string };

/** A version to be kept. */
export type NewTheme = { version: number; theme: Theme; sha256: string; effectiveOn: CivilDate };

/** The newest version of a theme, in force or announced, with every file that was a version before. */
export type KeptTheme = { version: number; effectiveOn: CivilDate; before: ReadonlySet<string> };

/** Of two that bring themes at once the second waits, and then sees what the first one brought. */
export async function loadAlone(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('themes.theme ' || ${tx.scope.area}, 0))`.execute(tx);
}

export async function loadKept(tx: Tx): Promise<ReadonlyMap<string, KeptTheme>> {
  const rows = await tx
    .selectFrom('themes.theme')
    .select(['key', 'version', 'sha256', 'effective_on as effectiveOn'])
    .where('area', '=', tx.scope.area)
    .orderBy('key')
    .orderBy('version')
    .execute();
  const kept = new Map<string, KeptTheme>();
  for (const { key, sha256, ...newest } of rows) {
    kept.set(key, { ...newest, before: new Set([...(kept.get(key)?.before ?? []), sha256]) });
  }
  return kept;
}

export async function insertThemes(tx: Tx, themes: readonly NewTheme[], { actor, at, reason }: Stamped): Promise<void> {
  if (themes.length === 0) return;
  const rows = themes.map(({ theme, effectiveOn, ...one }) => ({
    ...{ ...one, key: theme.key, content: theme, effective_on: effectiveOn },
  }));
  await sql`
    insert into themes.theme (area, key, version, content, sha256, effective_on, actor, reason, at)
    select ${tx.scope.area}, key, version, content, sha256, effective_on, ${JSON.stringify(actor)}::jsonb, ${reason}, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry(
      key text, version integer, content jsonb, sha256 text, effective_on date)`.execute(tx);
}
