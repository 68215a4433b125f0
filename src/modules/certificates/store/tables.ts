import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Area, CaseId, PersonId } from '../../../kernel/id.ts';
import type { Sealed } from '../../../platform/crypto/index.ts';
import type { Schema as Tables } from '../../../platform/database/index.ts';
import type { Ending } from '../model.ts';

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    'certificates.series': { area: Area; department: string; type: string; year: number; last_serial: number };
    'certificates.seal': {
      area: Area;
      department: string;
      key_id: string;
      certificate: Buffer;
      valid_from: Date;
      valid_until: Date;
    };
    'certificates.copy': {
      area: Area;
      id: string;
      certificate: string;
      version: number;
      identifier: string;
      case_id: CaseId;
      person: PersonId;
      organisation: string | null;
      link_hash: string;
      sealed: Sealed;
      made_on: CivilDate;
      until: CivilDate;
      withdrawn_on: CivilDate | null;
      file_id: string;
    };
    'certificates.renewal': {
      area: Area;
      request: string;
      certificate: string;
      department: string;
      case_id: CaseId;
      person: PersonId;
      organisation: string | null;
      asked_on: CivilDate;
      in_time: boolean;
      until: CivilDate;
      state: 'open' | 'granted' | 'refused' | 'byLaw' | 'dropped' | 'ended';
      settled_on: CivilDate | null;
    };
    'certificates.version': {
      area: Area;
      certificate: string;
      version: number;
      identifier: string;
      type: string;
      number: string;
      department: string;
      case_id: CaseId;
      person: PersonId;
      organisation: string | null;
      mandate: string | null;
      state: 'valid' | 'suspended' | 'superseded' | Ending;
      state_since: CivilDate;
      renews: boolean;
      issued_on: CivilDate;
      valid_from: CivilDate;
      valid_until: CivilDate | null;
      face: Sealed;
      sha256: string;
      file_id: string;
    };
  }
}

export type CopyRow = Tables['certificates.copy'];
export type RenewalRow = Tables['certificates.renewal'];
export type VersionRow = Tables['certificates.version'];
