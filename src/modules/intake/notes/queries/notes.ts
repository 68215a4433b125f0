import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { findCaseRow } from '../../cases/queries/case-rows.ts';
import { findHappened } from '../../cases/queries/timeline.ts';
import { MOST_NOTES } from '../decide.ts';
import type { Subject } from '../model.ts';
import '../store/notes.ts';

const notes = (tx: Tx, caseId: CaseId) =>
  tx.selectFrom('intake.case_note').where('area', '=', tx.scope.area).where('case_id', '=', caseId);

/** Ids are UUIDv7: the order in which they were said. */
export const findNotes = (tx: Tx, caseId: CaseId) =>
  notes(tx, caseId)
    .select(['id', 'said', 'author', 'author_department', 'mentions', 'corrects', 'corrected_by', 'written_at'])
    .orderBy('id')
    .limit(MOST_NOTES)
    .execute();

export async function countNotes(tx: Tx, caseId: CaseId): Promise<number> {
  const counted = await notes(tx, caseId)
    .select(({ fn }) => fn.countAll<string>().as('notes'))
    .executeTakeFirst();
  return Number(counted?.notes ?? 0);
}

/** What a note about this case has to know of it; undefined for a case that the scope does not see. */
export async function findSubject(tx: Tx, id: CaseId): Promise<Subject | undefined> {
  const listed = await findCaseRow(tx, id);
  if (!listed) return undefined;
  const happened = await findHappened(tx, id);
  const people = happened.flatMap(({ event }) => (event.type === 'caseSubmitted' ? event.people : []));
  const { number, department, person: applicant, organisation } = listed;
  return { caseId: id, number, department, applicant, organisation, people: [...new Set([applicant, ...people])] };
}
