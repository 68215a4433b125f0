import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Area, CaseId, PersonId } from '../../../kernel/id.ts';
import type { Sealed } from '../../../platform/crypto/index.ts';
import type { Schema as Tables } from '../../../platform/database/index.ts';
import type { Grade } from '../rules/grade.ts';
import type { Channel, ServiceStep } from '../rules/ratable.ts';
import type { Closing, Finding, Open } from '../rectifying/model.ts';

type Counted = { area: Area; month: CivilDate; item: string; department: string; step: ServiceStep };

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    'ratings.service': {
      area: Area;
      case_id: CaseId;
      serial: number;
      source: string;
      step: ServiceStep;
      item: string;
      department: string;
      officer: string;
      person: PersonId;
      organisation: string | null;
      mandate: string | null;
      given_on: CivilDate;
      rate_until: CivilDate;
      rated: boolean;
    };
    'ratings.invitation': {
      area: Area;
      code_hash: string;
      case_id: CaseId;
      serial: number;
      department: string;
      hall: string;
      until: Date;
    };
    'ratings.device': {
      area: Area;
      id: string;
      department: string;
      hall: string;
      counter: string;
      enrolled_by: string;
      enrolled_at: Date;
      pairing_hash: string | null;
      pairing_until: Date | null;
      token_hash: string | null;
      retired_at: Date | null;
      offered_case: CaseId | null;
      offered_serial: number | null;
      offered_until: Date | null;
    };
    'ratings.rating': {
      area: Area;
      id: string;
      item: string;
      department: string;
      hall: string | null;
      step: ServiceStep;
      channel: Channel;
      grade: Grade;
      options: string[];
      options_version: string;
      officer: string;
      rated_on: CivilDate;
      words: Sealed | null;
      case_id: CaseId | null;
      serial: number | null;
      person: PersonId | null;
      organisation: string | null;
      mandate: string | null;
    };
    'ratings.published': {
      area: Area;
      id: string;
      rated_on: CivilDate;
      item: string;
      department: string;
      hall: string | null;
      step: ServiceStep;
      channel: Channel;
      grade: Grade;
      options: string[];
      options_version: string;
      named: boolean;
      valid: boolean;
      excluded_for: 'mistaken' | 'malicious' | null;
    };
    'ratings.tally': Counted & { hall: string; channel: Channel; grade: Grade; given: number; excluded: number };
    'ratings.ratable': Counted & { services: number };
    'ratings.rectification': {
      area: Area;
      id: string;
      department: string;
      item: string;
      step: ServiceStep;
      grade: Grade;
      named: boolean;
      state: Open['state'] | 'closed';
      due_on: CivilDate | null;
      opened_on: CivilDate;
      finding: Finding | null;
      complex: boolean;
      rectified_on: CivilDate | null;
      on_time: boolean | null;
      revisited: boolean;
      closed_as: Closing | null;
      version: number;
    };
  }
}

export type ServiceRow = Tables['ratings.service'];
export type DeviceRow = Tables['ratings.device'];
export type RatingRow = Tables['ratings.rating'];
export type PublishedRow = Tables['ratings.published'];
export type RectificationRow = Tables['ratings.rectification'];
