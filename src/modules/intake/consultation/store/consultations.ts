import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, CaseId } from '../../../../kernel/id.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import type { PartState } from '../contract/kinds.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Consultation, type Event } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.consultation': {
      area: Area;
      id: string;
      /** The asked one; a question to several has as many rows. */
      department: string;
      asked: readonly string[];
      asking: string;
      asker: string;
      case_id: CaseId;
      case_number: string;
      item_key: string;
      item_version: number;
      person: string;
      organisation: string | null;
      mandate: string | null;
      asked_on: CivilDate;
      remind_on: CivilDate;
      answer_by: CivilDate;
      state: PartState;
      answered_on: CivilDate | null;
      late: boolean;
      reminded: boolean;
      /** The task that is not finished before this part is settled. */
      holds: string | null;
    };
  }
}

export type ConsultationRow = Tables['intake.consultation'];

/** One stream for each question. */
export const consultationStreams = new Streams<Consultation, Event>({
  name: 'intake.consultation',
  schemas,
  upcasts: {},
  initial,
  evolve,
});
