import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, CaseId, PersonId } from '../../../../kernel/id.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import type { DisputedAct, DisputeKind, DisputeOutcome, DisputeState, Timeliness } from '../contract/kinds.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Dispute, type Event } from '../model.ts';
import type { DutyKind } from '../rules/outcome.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.dispute': {
      area: Area;
      id: string;
      case_id: CaseId;
      department: string;
      person: PersonId;
      organisation: string | null;
      kind: DisputeKind;
      act: DisputedAct;
      paper: string | null;
      authority: string;
      file_number: string;
      requested_on: CivilDate;
      received_on: CivilDate;
      known_on: CivilDate | null;
      last_on: CivilDate | null;
      timeliness: Timeliness;
      skips_reconsideration: boolean;
      state: DisputeState;
      answer_by: CivilDate;
      answered_on: CivilDate | null;
      stopped_on: CivilDate | null;
      outcome: DisputeOutcome | null;
      concluded_on: CivilDate | null;
      duty: DutyKind | null;
      duty_by: CivilDate | null;
      duty_done_on: CivilDate | null;
      due_on: CivilDate | null;
      version: number;
    };
  }
}

export type DisputeRow = Tables['intake.dispute'];

/** One stream for each proceeding. */
export const disputeStreams = new Streams<Dispute, Event>({
  name: 'intake.dispute',
  schemas,
  upcasts: {},
  initial,
  evolve,
});
