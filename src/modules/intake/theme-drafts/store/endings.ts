import { sql } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { PersonId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import './tables.ts';

export type EndingTheme = {
  id: string;
  person: PersonId;
  organisation: string | null;
  key: string;
  version: number;
};

/** Sets the last day of theme drafts that were not touched since, the longest idle first. */
export async function announceThemeEndings(
  tx: Tx,
  { idleBefore, endsOn, most }: { idleBefore: Date; endsOn: CivilDate; most: number },
): Promise<EndingTheme[]> {
  const { area } = tx.scope;
  const { rows } = await sql<EndingTheme>`
    update intake.theme_draft set ends_on = ${endsOn}
    where area = ${area} and saved_at < ${idleBefore} and ends_on is null and submitted_as is null
      and id in (
        select id from intake.theme_draft
        where area = ${area} and saved_at < ${idleBefore} and ends_on is null and submitted_as is null
        order by saved_at limit ${most} for update skip locked)
    returning id, person, organisation, theme_key as key, theme_version as version`.execute(tx);
  return rows;
}

/** Deletes theme drafts whose last day has come, with their parts, whose ids it answers; one that somebody is going on with stays. */
export async function deleteEndedThemes(
  tx: Tx,
  { on, most }: { on: CivilDate; most: number },
): Promise<{ themes: number; parts: string[] }> {
  const { area } = tx.scope;
  const { rows } = await sql<{ id: string; person: PersonId }>`
    delete from intake.theme_draft
    where area = ${area} and ends_on <= ${on} and submitted_as is null
      and id in (
        select id from intake.theme_draft
        where area = ${area} and ends_on <= ${on} and submitted_as is null
        order by id limit ${most} for update skip locked)
    returning id, person`.execute(tx);
  const parts = await sql<{ id: string }>`
    delete from intake.draft
    using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as ended(id uuid, person uuid)
    where draft.area = ${area} and draft.person = ended.person and draft.theme_draft = ended.id
      and draft.submitted_as is null
    returning draft.id`.execute(tx);
  return { themes: rows.length, parts: parts.rows.map(({ id }) => id) };
}
