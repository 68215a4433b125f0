import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, CaseId, OfficerId, PersonId } from '../../../../kernel/id.ts';
import type { Suspension } from '../../../../kernel/suspension.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';
import type { CaseState, Outcome, SealedActing } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.case_counter': { area: Area; received_on: CivilDate; last_serial: number };
    'intake.case_list': {
      area: Area;
      id: CaseId;
      version: number;
      number: string;
      item_key: string;
      item_version: number;
      department: string;
      person: PersonId;
      organisation: string | null;
      mandate: string | null;
      ward: string | null;
      applicant_name: Sealed;
      acting: SealedActing['as'] | null;
      actor_name: Sealed | null;
      principal_name: Sealed | null;
      state: Exclude<CaseState, 'unreceived'>;
      outcome: Outcome | null;
      corrected: boolean;
      received_on: CivilDate;
      answer_by: CivilDate;
      accepted_on: CivilDate | null;
      promised_on: CivilDate | null;
      statutory_on: CivilDate | null;
      provisional: boolean;
      calendar: string | null;
      concluded_on: CivilDate | null;
      reviewer: OfficerId | null;
      due_on: CivilDate | null;
      suspended_on: CivilDate | null;
      /** Times that the law did not count. */
      pauses: readonly Suspension[];
      /** Until when what it was accepted without may come. */
      owed_by: CivilDate | null;
      query_hash: string;
      query_code: Sealed;
      updated_at: Date;
    };
    /** Which desks a case lies on; written by the database when the case or who works on it changes. */
    'intake.case_desk': {
      area: Area;
      /** A department in charge or beside, or `*`: the county's. */
      desk: string;
      case_id: CaseId;
      department: string;
      state: CaseListRow['state'];
      item_key: string;
      /** 9999-12-31 where nothing is due. */
      due_by: CivilDate;
      received_on: CivilDate;
      number: string;
    };
    'intake.application': {
      area: Area;
      case_id: CaseId;
      submission: number;
      person: PersonId;
      organisation: string | null;
      mandate: string | null;
      ward: string | null;
      department: string;
      sealed: Sealed;
      sha256: string;
      submitted_at: Date;
    };
    'intake.query_attempt': { area: Area; number: string; wrong: number; until: Date };
  }
}

export type CaseListRow = Tables['intake.case_list'];
