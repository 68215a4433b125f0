import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area } from '../../../../kernel/id.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import type { State } from '../contract/kinds.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type EarlyService, type Event } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.early_service': {
      area: Area;
      id: string;
      state: State;
      department: string;
      item_key: string;
      item_version: number;
      person: string;
      organisation: string | null;
      mandate: string | null;
      first_asked_on: CivilDate;
      asked_on: CivilDate;
      answer_by: CivilDate;
      answered_on: CivilDate | null;
      /** How often it was asked, answered, and answered by the day that we aim at. */
      rounds: number;
      answered: number;
      in_target: number;
      case_id: string | null;
      version: number;
    };
  }
}

export type EarlyServiceRow = Tables['intake.early_service'];

/** One stream for each draft. */
export const earlyServiceStreams = new Streams<EarlyService, Event>({
  name: 'intake.earlyService',
  schemas,
  upcasts: {},
  initial,
  evolve,
});
