import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, CaseId } from '../../../../kernel/id.ts';
import type { Suspension } from '../../../../kernel/suspension.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'oversight.clock': {
      area: Area;
      subject: string;
      kind: 'case' | 'task' | 'order' | 'dispute' | 'postCheck' | 'forwarding';
      case_id: CaseId | null;
      task: string | null;
      item: string | null;
      department: string;
      section: string | null;
      role: string | null;
      started_at: Date;
      due_on: CivilDate;
      pauses: readonly Suspension[];
      stopped: boolean;
      next_at: Date | null;
      calendar: string | null;
    };
    'oversight.round': { area: Area; at: Date };
  }
}

export type ClockRow = Tables['oversight.clock'];
