import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Area, CaseId } from '../../../kernel/id.ts';
import type { Suspension } from '../../../kernel/suspension.ts';
import type { Schema as Tables } from '../../../platform/database/index.ts';
import type { Happening, Standing } from '../model.ts';

type Sums = {
  received: number;
  accepted: number;
  refused: number;
  corrections: number;
  granted: number;
  denied: number;
  withdrawn: number;
  on_time: number;
  late: number;
  lapsed: number;
  ended: number;
  procedures_kept: number;
  procedures_overran: number;
};

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    'supervision.happening': {
      area: Area;
      case_id: CaseId;
      /** Of the event, and the part among what it counts for. */
      version: number;
      part: number;
      what: Happening['what'];
      happened_on: CivilDate;
      department: string;
      channel: string;
      item: string;
      late: boolean | null;
      cause: string | null;
    };
    'supervision.standing': {
      area: Area;
      case_id: CaseId;
      version: number;
      department: string;
      channel: string;
      item: string;
      phase: Standing['phase'];
      suspended: boolean;
      since_on: CivilDate;
      /** 9999-12-31 where no limit runs. */
      due_by: CivilDate;
      pauses: readonly Suspension[];
      procedures: Standing['procedures'];
    };
    /** Written by the database as happenings come in. */
    'supervision.tally': {
      area: Area;
      grain: 'day' | 'month';
      since: CivilDate;
      department: string;
      channel: string;
      /** `*`: every item together. */
      item: string;
    } & Sums;
    'supervision.cause_tally': {
      area: Area;
      since: CivilDate;
      what: string;
      cause: string;
      department: string;
      channel: string;
      item: string;
      times: number;
    };
    /** Written by the database as cases move. */
    'supervision.open_tally': {
      area: Area;
      item: string;
      due_by: CivilDate;
      since_on: CivilDate;
      department: string;
      channel: string;
      phase: Standing['phase'];
      suspended: boolean;
      cases: number;
      pauses: readonly Suspension[];
    };
  }
}

export type HappeningRow = Tables['supervision.happening'];
export type StandingRow = Tables['supervision.standing'];
