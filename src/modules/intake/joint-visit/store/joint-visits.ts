import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, CaseId } from '../../../../kernel/id.ts';
import type { Schema as Tables } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import type { MemberState } from '../contract/kinds.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type JointVisit } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.joint_visit': {
      area: Area;
      id: string;
      item_key: string;
      place: number;
      item_version: number;
      theme_case: string;
      case_id: CaseId;
      case_number: string;
      department: string;
      departments: string[];
      state: MemberState;
      task: string | null;
      open: boolean;
      round: number;
      held_on: CivilDate | null;
      held_from: string | null;
      held_until: string | null;
      person: string;
      organisation: string | null;
      mandate: string | null;
    };
  }
}

export type JointVisitRow = Tables['intake.joint_visit'];

/** One stream for each appointment, with the visits again that follow from it. */
export const jointVisitStreams = new Streams<JointVisit, Event>({
  name: 'intake.jointVisit',
  schemas,
  upcasts: {},
  initial,
  evolve,
});
