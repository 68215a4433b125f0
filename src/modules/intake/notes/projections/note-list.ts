import { caseId, personId } from '../../../../kernel/id.ts';
import { sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../../platform/log/index.ts';
import type { Event } from '../model.ts';
import { noteStreams, type NoteRow } from '../store/notes.ts';

type Written = Extract<Event, { type: 'noteWritten' }>;

const rowOf = ({ type: _written, ...note }: Written, id: string, at: Date): Omit<NoteRow, 'area'> => ({
  id,
  case_id: caseId(note.caseId),
  department: note.department,
  person: personId(note.applicant),
  said: sealed(note.said),
  author: note.author,
  author_department: note.authorDepartment,
  mentions: note.mentions,
  corrects: note.corrects,
  corrected_by: null,
  written_at: at,
});

/** Puts a note into the table, and onto the one that it mends that it does; in the transaction that appended both. */
export async function project(tx: Tx, id: string, { event, at }: { event: Written; at: Date }): Promise<void> {
  const { area } = tx.scope;
  await tx
    .insertInto('intake.case_note')
    .values({ ...rowOf(event, id, at), area })
    .execute();
  if (event.corrects === null) return;
  await tx
    .updateTable('intake.case_note')
    .set({ corrected_by: id })
    .where('area', '=', area)
    .where('id', '=', event.corrects)
    .execute();
}

/** The same rows from the log alone. */
export const noteList = defineProjection({
  table: 'intake.case_note',
  revision: 1,
  streams: noteStreams,
  id: 'id',
  rowsOf: ({ area, id, events }: Past<Event>) => {
    const corrected = events.flatMap(({ event }) => (event.type === 'noteCorrected' ? [event.by] : []));
    return events.flatMap(({ event, recorded }) =>
      event.type === 'noteWritten'
        ? [{ ...rowOf(event, id, recorded.at), area, corrected_by: corrected[0] ?? null }]
        : [],
    );
  },
});
