import { sql } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { PersonId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { THEME_OF_PART } from '../queries/drafts.ts';
import './tables.ts';

export type EndingRow = {
  id: string;
  person: PersonId;
  organisation: string | null;
  item_key: string;
  item_version: number;
};

/** Sets the last day of drafts that were not touched since, the longest idle first. */
export async function announceEndings(
  tx: Tx,
  { idleBefore, endsOn, most }: { idleBefore: Date; endsOn: CivilDate; most: number },
): Promise<EndingRow[]> {
  const { area } = tx.scope;
  const { rows } = await sql<EndingRow>`
    update intake.draft set ends_on = ${endsOn}
    where area = ${area} and saved_at < ${idleBefore} and ends_on is null and submitted_as is null and ${THEME_OF_PART} is null
      and not held
      and id in (
        select id from intake.draft
        where area = ${area} and saved_at < ${idleBefore} and ends_on is null and submitted_as is null and ${THEME_OF_PART} is null
          and not held
        order by saved_at limit ${most} for update skip locked)
    returning id, person, organisation, item_key, item_version`.execute(tx);
  return rows;
}

/** Deletes drafts whose last day has come; one that somebody is going on with at this moment stays. */
export async function deleteEnded(tx: Tx, { on, most }: { on: CivilDate; most: number }): Promise<string[]> {
  const { area } = tx.scope;
  const { rows } = await sql<{ id: string }>`
    delete from intake.draft
    where area = ${area} and ends_on <= ${on} and submitted_as is null and ${THEME_OF_PART} is null
      and id in (
        select id from intake.draft
        where area = ${area} and ends_on <= ${on} and submitted_as is null and ${THEME_OF_PART} is null
        order by id limit ${most} for update skip locked)
    returning id`.execute(tx);
  return rows.map(({ id }) => id);
}
