import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, CaseId, PersonId } from '../../../../kernel/id.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import type { Outcome, State } from '../contract/kinds.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type PostCheck } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.post_check': {
      area: Area;
      /** The case whose grant it checks. */
      id: CaseId;
      state: State;
      outcome: Outcome | null;
      number: string;
      department: string;
      item_key: string;
      item_version: number;
      person: PersonId;
      organisation: string | null;
      officer: string | null;
      opened_on: CivilDate;
      due_on: CivilDate;
      checked_on: CivilDate | null;
      until_on: CivilDate | null;
      closed_on: CivilDate | null;
      version: number;
    };
  }
}

export type PostCheckRow = Tables['intake.post_check'];

/** One stream for each case that was granted on commitment, under the case's id: a second check of one grant cannot be opened. */
export const postCheckStreams = new Streams<PostCheck, Event>({
  name: 'intake.postCheck',
  schemas,
  upcasts: {},
  initial,
  evolve,
});
