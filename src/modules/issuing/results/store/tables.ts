import type { JSONColumnType, Selectable } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, CaseId, PersonId } from '../../../../kernel/id.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';
import type { How, IssuedResult, Method, OutsideReason, Paper } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'issuing.result': {
      area: Area;
      case_id: CaseId;
      state: IssuedResult['state'];
      method: Method;
      address: Sealed | null;
      department: string;
      person: PersonId;
      organisation: string | null;
      mandate: string | null;
      number: string | null;
      item_key: string | null;
      item_version: number | null;
      decided_on: CivilDate | null;
      due_on: CivilDate | null;
      provisional: boolean | null;
      papers: JSONColumnType<Paper[]>;
      hall: string | null;
      shelf: string | null;
      since: CivilDate | null;
      reminders: number;
      reminded_on: CivilDate | null;
      parcel: string | null;
      how: How | null;
      outside_reason: OutsideReason | null;
      delivered_on: CivilDate | null;
      officer: string | null;
      issued_hall: string | null;
    };
    /** What moves the stock of a hall. */
    'issuing.movement': {
      area: Area;
      case_id: CaseId;
      version: number;
      hall: string;
      on_day: CivilDate;
      officer: string;
      kind: 'shelved' | 'movedOut' | 'handedOver' | 'posted' | 'outside';
      delta: number;
    };
  }
}

export type ResultRow = Selectable<Tables['issuing.result']>;
export type MovementRow = Tables['issuing.movement'];
