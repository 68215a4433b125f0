import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { CaseId, PersonId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { AtCounter } from '../../cases/deps.ts';
import type { Applicant } from '../../cases/model.ts';
import { DRAFT_COLUMNS, type DraftRecord } from '../queries/drafts.ts';
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
      theme_draft: themeDraft ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(DRAFT_COLUMNS)
    .executeTakeFirst();
}

/** Marks the draft as touched, and holds it until the transaction ends; undefined when it has been submitted or is not there. */
export async function touchDraft(tx: Tx, id: string, at: Date): Promise<DraftRecord | undefined> {
  return tx
    .updateTable('intake.draft')
    .set({ saved_at: at, ends_on: null })
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .where('submitted_as', 'is', null)
    .returning(DRAFT_COLUMNS)
    .executeTakeFirst();
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
    .where('theme_draft', 'is', null)
    .$if(organisation === null, (query) => query.where('organisation', 'is', null).where('person', '=', person))
    .$if(organisation !== null, (query) => query.where('organisation', '=', organisation))
    .executeTakeFirstOrThrow();
  return count;
}
