import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, CaseId, PersonId } from '../../../../kernel/id.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.urge': {
      area: Area;
      case_id: CaseId;
      urge: string;
      department: string;
      person: PersonId;
      organisation: string | null;
      mandate: string | null;
      by_applicant: boolean;
      urged_on: CivilDate;
      answer_by: CivilDate;
      /** Tasks for which nobody has answered. */
      waiting: number;
      escalated: boolean;
      is_over: boolean;
    };
  }
}

export type UrgeRow = Tables['intake.urge'];
