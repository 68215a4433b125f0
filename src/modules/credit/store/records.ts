import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Area, CaseId, PersonId } from '../../../kernel/id.ts';
import { Streams } from '../../../platform/log/index.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Ending, RecordKind } from '../rules/kinds.ts';
import { initial, type CreditRecord, type Event } from '../model.ts';

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    'credit.record': {
      area: Area;
      id: string;
      version: number;
      person: PersonId;
      organisation: string | null;
      kind: RecordKind;
      case_id: CaseId;
      case_number: string;
      item: string;
      department: string;
      made_on: CivilDate;
      ended_on: CivilDate | null;
      ended_why: Ending | null;
    };
  }
}

export const creditStreams = new Streams<CreditRecord, Event>({
  ...{ name: 'credit.record', schemas, upcasts: {}, initial, evolve },
});
