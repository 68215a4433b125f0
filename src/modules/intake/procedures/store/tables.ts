import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, CaseId, PersonId } from '../../../../kernel/id.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';
import type { ProcedureKind } from '../contract/kinds.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.procedure': {
      area: Area;
      id: string;
      case_id: CaseId;
      department: string;
      person: PersonId;
      organisation: string | null;
      mandate: string | null;
      kind: ProcedureKind;
      state: 'requested' | 'rejected' | 'approved' | 'ended' | 'lapsed';
      /** Null where the law itself demands it. */
      requester: string | null;
      stops: boolean;
      requested_on: CivilDate;
      starts_on: CivilDate;
      due_on: CivilDate | null;
      overran_on: CivilDate | null;
      ended_on: CivilDate | null;
    };
  }
}

export type ProcedureTableRow = Tables['intake.procedure'];
