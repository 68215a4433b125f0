import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Area, CaseId, PersonId } from '../../../kernel/id.ts';
import type { Sealed } from '../../../platform/crypto/index.ts';

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    'registers.entry': {
      area: Area;
      register: string;
      subject_hash: string;
      fields: Sealed;
      as_of: CivilDate;
      synthetic: boolean;
      recorded_at: Date;
    };
    'registers.receipt': {
      area: Area;
      id: string;
      register: string;
      subject_hash: string;
      fields: string[];
      item: string;
      case_id: CaseId | null;
      department: string;
      person: PersonId;
      organisation: string | null;
      asked_by: string;
      asked_at: Date;
      found: boolean;
      synthetic: boolean | null;
      as_of: CivilDate | null;
      answer_sha256: string | null;
      authorisation: string | null;
    };
    'registers.authorisation': {
      area: Area;
      id: string;
      register: string;
      subject_hash: string;
      fields: string[];
      matter: string;
      material: string;
      department: string;
      person: PersonId;
      organisation: string | null;
      given_by: PersonId;
      given_at: Date;
      withdrawn_at: Date | null;
      confirmed: boolean | null;
      asked_on: CivilDate | null;
      receipts: string[];
    };
  }
}
