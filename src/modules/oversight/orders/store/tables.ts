import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, CaseId } from '../../../../kernel/id.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';
import type { OrderKind, OrderState } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'oversight.series': { area: Area; year: number; last_serial: number };
    'oversight.supervision_order': {
      area: Area;
      id: string;
      kind: OrderKind;
      department: string;
      section: string | null;
      case_id: CaseId | null;
      task: string | null;
      item: string | null;
      state: OrderState;
      number: string | null;
      drafted_by: string;
      drafted_on: CivilDate;
      issued_by: string | null;
      issued_on: CivilDate | null;
      due_on: CivilDate | null;
      answered_by: string | null;
      returned: boolean;
      settled: boolean | null;
      version: number;
    };
  }
}

export type OrderRow = Tables['oversight.supervision_order'];
