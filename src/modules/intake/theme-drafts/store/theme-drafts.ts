import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { PersonId } from '../../../../kernel/id.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Applicant } from '../../cases/model.ts';
import { THEME_DRAFT_COLUMNS, type ThemeDraftRecord } from '../queries/theme-drafts.ts';
import './tables.ts';

export type NewThemeDraft = {
  applicant: Applicant;
  agent: PersonId | null;
  theme: { key: string; version: number };
  told: Sealed;
  at: Date;
};

export const insertThemeDraft = (
  tx: Tx,
  { applicant, agent, theme, told, at }: NewThemeDraft,
): Promise<ThemeDraftRecord> =>
  tx
    .insertInto('intake.theme_draft')
    .values({
      area: tx.scope.area,
      id: v7(),
      ...applicant,
      agent,
      theme_key: theme.key,
      theme_version: theme.version,
      told,
      started_at: at,
      saved_at: at,
      ends_on: null,
      submitted_as: null,
    })
    .returning(THEME_DRAFT_COLUMNS)
    .executeTakeFirstOrThrow();

/** Marks it as touched, and holds it with all its parts until the transaction ends; undefined when it was handed in or is not there. */
export const touchThemeDraft = (tx: Tx, id: string, at: Date): Promise<ThemeDraftRecord | undefined> =>
  tx
    .updateTable('intake.theme_draft')
    .set({ saved_at: at, ends_on: null })
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .where('submitted_as', 'is', null)
    .returning(THEME_DRAFT_COLUMNS)
    .executeTakeFirst();

/** What was told of the situation, and under which version of the theme. */
export async function updateTold(tx: Tx, id: string, changed: { told: Sealed; theme_version: number }): Promise<void> {
  await tx
    .updateTable('intake.theme_draft')
    .set(changed)
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .execute();
}

/** From now on it is the theme case; its parts go with that. */
export async function closeThemeDraft(tx: Tx, id: string, themeCase: string): Promise<void> {
  await tx
    .updateTable('intake.theme_draft')
    .set({ submitted_as: themeCase })
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .execute();
}

export async function deleteThemeDraft(tx: Tx, id: string): Promise<void> {
  await tx
    .deleteFrom('intake.theme_draft')
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .where('submitted_as', 'is', null)
    .execute();
}

export async function countOpenThemeDrafts(tx: Tx, { person, organisation }: Applicant): Promise<number> {
  const { count } = await tx
    .selectFrom('intake.theme_draft')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('area', '=', tx.scope.area)
    .where('submitted_as', 'is', null)
    .$if(organisation === null, (query) => query.where('organisation', 'is', null).where('person', '=', person))
    .$if(organisation !== null, (query) => query.where('organisation', '=', organisation))
    .executeTakeFirstOrThrow();
  return count;
}
