import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, PersonId } from '../../../../kernel/id.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type TurnedAway } from '../model.ts';
import { type ListedReason, type Origin, type STATES } from '../contract/kinds.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.turned_away': {
      area: Area;
      id: string;
      origin: Origin;
      state: (typeof STATES)[number];
      number: string | null;
      department: string;
      item_key: string | null;
      item_version: number | null;
      asked: Sealed | null;
      person: PersonId | null;
      organisation: string | null;
      reason: ListedReason;
      demanded: string | null;
      hall: string | null;
      counter: string | null;
      officer: string;
      registered_on: CivilDate;
      review_by: CivilDate;
      asked_on: CivilDate | null;
      reviewed_on: CivilDate | null;
      reviewer: string | null;
      case_id: string | null;
      query_hash: string | null;
      version: number;
    };
  }
}

export type TurnedAwayRow = Tables['intake.turned_away'];

/** One stream for each no. */
export const turnedAwayStreams = new Streams<TurnedAway, Event>({
  name: 'intake.turnedAway',
  schemas,
  upcasts: {},
  initial,
  evolve,
});
