import type { Area, CaseId, PersonId } from '../../../../kernel/id.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type Note } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.case_note': {
      area: Area;
      id: string;
      case_id: CaseId;
      department: string;
      person: PersonId;
      said: Sealed;
      author: string;
      author_department: string | null;
      mentions: string | null;
      corrects: string | null;
      corrected_by: string | null;
      written_at: Date;
    };
  }
}

export type NoteRow = Tables['intake.case_note'];

/** One stream for each note: whoever writes at the same moment is in nobody's way. */
export const noteStreams = new Streams<Note, Event>({ name: 'intake.note', schemas, upcasts: {}, initial, evolve });
