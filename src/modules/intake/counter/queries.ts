import { sql } from 'kysely';
import type { CaseId, PersonId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { THEME_OF_PART } from '../drafts/queries/drafts.ts';
import '../drafts/store/tables.ts';
import '../theme-drafts/store/tables.ts';

/** `corrects`: the case that it corrects; then `meeting` says with whom it is open. */
export type TakenDraft = {
  id: string;
  person: PersonId;
  department: string;
  corrects: CaseId | null;
  meeting: string | null;
};

/** A draft that was taken down at a counter for a department whose cases this transaction sees: that it is there, never what stands in it. */
export async function findTakenDraft(tx: Tx, id: string): Promise<TakenDraft | undefined> {
  const row = await tx
    .selectFrom('intake.draft')
    .select(['id', 'person', 'counter as department', 'corrects', 'meeting'])
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.department == null ? undefined : { ...row, department: row.department };
}

/** What was begun for this person at a counter and not handed in, last touched first; `departments` are those of the item. */
export const findTakenDrafts = (tx: Tx, person: PersonId) =>
  tx
    .selectFrom('intake.draft')
    .select(['id', 'item_key', 'item_version', 'saved_at', 'counter as department'])
    .where('area', '=', tx.scope.area)
    .where('person', '=', person)
    .where('counter', 'is not', null)
    .where('corrects', 'is', null)
    .where('submitted_as', 'is', null)
    .where('held', '=', false)
    .where(THEME_OF_PART, 'is', null)
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();

/** By item, for which department each part is taken down. */
export type TakenTheme = { person: PersonId; departments: ReadonlyMap<string, string> };

/** A theme that was taken down at a counter, by those of its parts that this transaction sees; never what stands in it. */
export async function findTakenTheme(tx: Tx, id: string): Promise<TakenTheme | undefined> {
  const rows = await tx
    .selectFrom('intake.draft')
    .select(['person', 'item_key', 'counter'])
    .where('area', '=', tx.scope.area)
    .where('theme_draft', '=', id)
    .where('counter', 'is not', null)
    .orderBy('id')
    .limit(50)
    .execute();
  const [first] = rows;
  const departments = rows.flatMap(({ item_key, counter }) => (counter === null ? [] : [[item_key, counter] as const]));
  return first && { person: first.person, departments: new Map(departments) };
}

/** Themes that were begun for this person at a counter and are not handed in, last touched first, with their departments. */
export const findTakenThemes = (tx: Tx, person: PersonId) =>
  tx
    .selectFrom('intake.theme_draft as theme')
    .innerJoin('intake.draft as part', (join) =>
      join.onRef('part.area', '=', 'theme.area').onRef('part.theme_draft', '=', 'theme.id'),
    )
    .select(['theme.id', 'theme.theme_key', 'theme.theme_version', 'theme.saved_at'])
    .select(sql<string[]>`array_agg(distinct part.counter)`.as('departments'))
    .where('theme.area', '=', tx.scope.area)
    .where('theme.person', '=', person)
    .where('theme.submitted_as', 'is', null)
    .where('part.counter', 'is not', null)
    .groupBy(['theme.id', 'theme.theme_key', 'theme.theme_version', 'theme.saved_at'])
    .orderBy('theme.saved_at', 'desc')
    .orderBy('theme.id')
    .limit(20)
    .execute();
