import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, CaseId } from '../../../../kernel/id.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import type { Answer, RecordWord, Stage } from '../contract/kinds.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type Meeting } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.meeting': {
      area: Area;
      id: string;
      /** The invited one; a meeting of several has as many rows. */
      department: string;
      invited: readonly string[];
      calling: string;
      caller: string;
      case_id: CaseId;
      case_number: string;
      item_key: string;
      item_version: number;
      person: string;
      organisation: string | null;
      mandate: string | null;
      called_on: CivilDate;
      held_on: CivilDate;
      held_from: string;
      held_until: string;
      stage: Stage;
      answer: Answer | null;
      word: RecordWord | 'waiting' | null;
      answer_by: CivilDate | null;
      task: string | null;
      holds: boolean;
      told: boolean;
      pending: boolean;
    };
  }
}

export type MeetingRow = Tables['intake.meeting'];

/** One stream for each meeting. */
export const meetingStreams = new Streams<Meeting, Event>({
  name: 'intake.meeting',
  schemas,
  upcasts: {},
  initial,
  evolve,
});
