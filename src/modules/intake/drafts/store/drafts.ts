import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { CaseId, PersonId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { AtCounter } from '../../cases/deps.ts';
import type { Applicant } from '../../cases/model.ts';
import { DRAFT_COLUMNS, THEME_OF_PART, type DraftRecord } from '../queries/drafts.ts';
import './tables.ts';

export type NewDraft = {
  applicant: Applicant;
  /** Who begins it under a mandate. */
  agent: PersonId | null;
  item: { key: string; version: number };
  corrects: CaseId | null;
  /** The clerk who takes it down, and for which department. */
  counter?: Pick<AtCounter, 'officer' | 'department'> | undefined;
  /** The theme draft that it is a part of. */
  themeDraft?: string | undefined;
  at: Date;
};

/** Undefined when the case is being corrected in another draft already. */
export async function insertDraft(
  tx: Tx,
  { applicant, agent, item, corrects, counter, themeDraft, at }: NewDraft,
): Promise<DraftRecord | undefined> {
  return tx
    .insertInto('intake.draft')
    .values({
      area: tx.scope.area,
      id: v7(),
      ...applicant,
      agent,
      item_key: item.key,
      item_version: item.version,
      corrects,
      started_at: at,
      saved_at: at,
      submitted_as: null,
      ends_on: null,
      counter: counter?.department ?? null,
      taken_by: counter?.officer ?? null,
      meeting: null,
      theme_case: null,
      held: false,
      theme_draft: themeDraft ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(DRAFT_COLUMNS)
    .executeTakeFirst();
}

/** Marks the draft as touched, and holds it until the transaction ends; undefined when it has been submitted, is held by a theme case, or is not there. */
export async function touchDraft(tx: Tx, id: string, at: Date): Promise<DraftRecord | undefined> {
  return tx
    .updateTable('intake.draft')
    .set({ saved_at: at, ends_on: null })
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .where('submitted_as', 'is', null)
    .where('held', '=', false)
    .returning(DRAFT_COLUMNS)
    .executeTakeFirst();
}

type Opening = { counter: Pick<AtCounter, 'officer' | 'department'>; meeting: string };

/** A correction is open at a counter from now on, with whom the clerk has met; whoever began it goes on with it at home as before. */
export async function openAtCounter(tx: Tx, id: string, { counter, meeting }: Opening): Promise<void> {
  await tx
    .updateTable('intake.draft')
    .set({ counter: counter.department, taken_by: counter.officer, meeting })
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .where('corrects', 'is not', null)
    .where('submitted_as', 'is', null)
    .execute();
}

/** The draft goes on under this version of its item. */
export async function moveDraft(tx: Tx, id: string, version: number): Promise<void> {
  await tx
    .updateTable('intake.draft')
    .set({ item_version: version })
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .execute();
}

/** From now on the draft is the case: its answers live in the sealed application alone. */
export async function closeDraft(tx: Tx, id: string, caseId: CaseId): Promise<void> {
  const of = sql`area = ${tx.scope.area} and draft_id = ${id}::uuid`;
  await sql`
    with answers as (delete from intake.draft_answer where ${of}),
      files as (delete from intake.draft_file where ${of}),
      materials as (delete from intake.draft_material where ${of})
    update intake.draft set submitted_as = ${caseId} where area = ${tx.scope.area} and id = ${id}::uuid`.execute(tx);
}

/** These drafts go with a theme case from now on; `held`: those that wait in it. */
export async function bindDrafts(
  tx: Tx,
  theme: string,
  { drafts, held }: { drafts: readonly string[]; held: readonly string[] },
): Promise<void> {
  await tx
    .updateTable('intake.draft')
    .set({ theme_case: theme, held: sql<boolean>`id = any(${[...held]}::uuid[])`, ends_on: null })
    .where('area', '=', tx.scope.area)
    .where('id', 'in', [...drafts])
    .execute();
}

/** A draft is held no more: it is about to be handed in, or lies with the applicant again. Undefined where it was not held. */
export async function releaseDraft(tx: Tx, id: string, at: Date): Promise<DraftRecord | undefined> {
  return tx
    .updateTable('intake.draft')
    .set({ held: false, saved_at: at })
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .where('held', '=', true)
    .where('submitted_as', 'is', null)
    .returning(DRAFT_COLUMNS)
    .executeTakeFirst();
}

/** These drafts go with no theme case any more: they lie with the applicant like any other, and end like any other. */
export async function looseDrafts(tx: Tx, drafts: readonly string[]): Promise<void> {
  if (drafts.length === 0) return;
  await tx
    .updateTable('intake.draft')
    .set({ theme_case: null, held: false })
    .where('area', '=', tx.scope.area)
    .where('id', 'in', [...drafts])
    .where('submitted_as', 'is', null)
    .execute();
}

/** Waits for whoever changes the draft, and keeps others from it until the transaction ends. */
export async function lockDraft(tx: Tx, id: string): Promise<void> {
  await sql`select from intake.draft where area = ${tx.scope.area} and id = ${id}::uuid for update`.execute(tx);
}

/** Removes a draft with its answers; false when it has become a case. */
export async function deleteDraft(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('intake.draft')
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .where('submitted_as', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** How many drafts this applicant has open; parts of a theme are counted with it. */
export async function countOpenDrafts(tx: Tx, { person, organisation }: Applicant): Promise<number> {
  const { count } = await tx
    .selectFrom('intake.draft')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('area', '=', tx.scope.area)
    .where('submitted_as', 'is', null)
    .where('held', '=', false)
    .where(THEME_OF_PART, 'is', null)
    .$if(organisation === null, (query) => query.where('organisation', 'is', null).where('person', '=', person))
    .$if(organisation !== null, (query) => query.where('organisation', '=', organisation))
    .executeTakeFirstOrThrow();
  return count;
}
