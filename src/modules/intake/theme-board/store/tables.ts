import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, PersonId } from '../../../../kernel/id.ts';
import type { BoardChange, BoardPart } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.theme_board': {
      area: Area;
      theme_case: string;
      number: string;
      theme_key: string;
      theme: string;
      person: PersonId;
      organisation: string | null;
      mandate: string | null;
      departments: string[];
      opened_on: CivilDate;
      promised_on: CivilDate | null;
      finishes_on: CivilDate | null;
      /** By which it is ordered: its expected day, the last of all days where it has none. */
      sort_on: CivilDate;
      first_due: CivilDate | null;
      turn: string[];
      path: string[];
      parts: BoardPart[];
      change: BoardChange | null;
    };
  }
}
