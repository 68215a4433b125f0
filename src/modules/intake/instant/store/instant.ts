import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, CaseId, PersonId } from '../../../../kernel/id.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import type { Ground, State } from '../contract/kinds.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type Instant } from '../model.ts';
import type { LeftFor } from '../rules/verdict.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.instant_decision': {
      area: Area;
      /** The case that was decided. */
      id: CaseId;
      state: State;
      ground: Ground | null;
      why: LeftFor | null;
      number: string;
      department: string;
      item_key: string;
      item_version: number;
      person: PersonId;
      organisation: string | null;
      decided_on: CivilDate;
      model_sha256: string;
      closed_on: CivilDate | null;
      version: number;
    };
  }
}

export type InstantRow = Tables['intake.instant_decision'];

/** One stream for each case, under the case's id: a machine decides a case once. */
export const instantStreams = new Streams<Instant, Event>({
  ...{ name: 'intake.instant', schemas, upcasts: {}, initial, evolve },
});
