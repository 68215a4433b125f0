import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, CaseId } from '../../../../kernel/id.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';
import type { VoidReason } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'issuing.book': {
      area: Area;
      id: string;
      certificate_type: string;
      prefix: string;
      digits: number;
      first_number: number;
      last_number: number;
      hall: string;
      received_on: CivilDate;
      received_by: string;
    };
    /** Sheets that are no longer blank. */
    'issuing.sheet': {
      area: Area;
      book: string;
      number: number;
      state: 'used' | 'voided';
      on_day: CivilDate;
      officer: string;
      case_id: CaseId | null;
      reason: VoidReason | null;
    };
  }
}

export type BookRow = Tables['issuing.book'];
export type SheetRow = Tables['issuing.sheet'];
