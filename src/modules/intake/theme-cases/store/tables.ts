import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, CaseId, PersonId } from '../../../../kernel/id.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';
import type { PartState, ThemeStatus } from '../contract/kinds.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.theme_case_counter': { area: Area; opened_on: CivilDate; last_serial: number };
    'intake.theme_recount': { area: Area; theme_case: string; counted_on: CivilDate; calendar: string };
    'intake.theme_case': {
      area: Area;
      id: string;
      number: string;
      theme_key: string;
      theme_version: number;
      status: ThemeStatus;
      person: PersonId;
      organisation: string | null;
      mandate: string | null;
      ward: string | null;
      /** Who has a part in it. */
      departments: string[];
      opened_on: CivilDate;
      finishes_on: CivilDate | null;
      concluded_on: CivilDate | null;
      query_hash: string;
      query_code: Sealed;
      version: number;
    };
    'intake.theme_part': {
      area: Area;
      theme_case: string;
      item_key: string;
      place: number;
      item_version: number;
      department: string;
      draft: string;
      state: PartState;
      case_id: CaseId | null;
      person: PersonId;
      organisation: string | null;
      mandate: string | null;
      departments: string[];
    };
  }
}

export type ThemeCaseRow = Tables['intake.theme_case'];
export type ThemePartRow = Tables['intake.theme_part'];
