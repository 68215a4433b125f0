import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { LeaveCause, VisitResult } from './contract/kinds.ts';
import type { Event } from './events.ts';

/** A minute of a day in China. */
export type Moment = { on: CivilDate; time: string };

/** When it is. */
export type Slot = { heldOn: CivilDate; from: string; until: string };

export type MemberFacts = { item: string; version: number; case: string; number: string; department: string };

export type MemberStanding =
  | { state: 'expected' }
  | { state: 'ready'; task: string }
  /** Something is put right until that day; its own step stays open. */
  | { state: 'rectifying'; task: string; until: CivilDate }
  | { state: 'passed' | 'failed' }
  | { state: 'left'; cause: LeaveCause };

export type Member = MemberFacts & { inspectors: readonly string[]; standing: MemberStanding };

type Proposed = Extract<Event, { type: 'visitProposed' }>;
export type VisitFacts = Pick<Proposed, 'theme' | 'applicant'>;

/** 联合现场核查. `moved`: who has moved the time of this round before. `arrangeBy`: the last day for offering one. */
export type Opened = {
  state: 'open' | 'over';
  facts: VisitFacts;
  members: readonly Member[];
  round: 1 | 2;
  arrangeBy: CivilDate;
  offered: readonly Slot[];
  slot: Slot | null;
  place: string | null;
  moved: { department: boolean; applicant: boolean };
};
export type JointVisit = { state: 'unproposed' } | Opened;

type Done = { now: Moment; at: string };
type ByOfficer = Done & { officer: string };

export type Command =
  | { type: 'propose'; proposed: Proposed }
  | (Done & { type: 'arrive'; member: MemberFacts & { task: string } })
  | (Done & { type: 'depart'; item: string; cause: 'caseOver' | 'stepGone' })
  | (ByOfficer & { type: 'nameInspectors'; department: string; inspectors: readonly string[] })
  | (ByOfficer & {
      type: 'offer';
      department: string;
      slots: readonly Slot[];
      place: string;
      reason: string | null;
    })
  | (Done & { type: 'choose'; slot: Slot })
  | (Done & { type: 'askMove'; reason: string | null })
  /** `officer`: null where the applicant does it. */
  | (Done & { type: 'callOff'; officer: string | null; department: string | null; reason: string | null })
  | (ByOfficer & { type: 'leave'; item: string; reason: string | null })
  | (ByOfficer & { type: 'noteAbsent'; department: string; absent: string })
  | (ByOfficer & {
      type: 'record';
      item: string;
      result: VisitResult;
      /** Sealed; null where nothing was written. */
      record: string | null;
      until: CivilDate | null;
    })
  | (Done & { type: 'askRevisit'; items: readonly string[]; said: string | null; arrangeBy: CivilDate })
  /** What the days bring: `recordBy` is the last day for writing down what was seen at the chosen time. */
  | (Done & { type: 'keepDays'; recordBy: CivilDate | null });

export type Refusal =
  | { code: 'visitNotFound' }
  | { code: 'visitProposedBefore' }
  | { code: 'visitOver' }
  /** Another department leads it. */
  | { code: 'visitNotLed'; lead: string }
  | { code: 'visitBegun' }
  | { code: 'visitAhead' }
  | { code: 'visitReasonMissing' }
  /** Each side moves it once. */
  | { code: 'visitMovedBefore' }
  | { code: 'visitNotOffered' }
  /** Every department that goes names who goes for it before a time is offered. */
  | { code: 'visitWithoutInspectors'; departments: readonly string[] }
  | { code: 'visitInspectorsFew' }
  | { code: 'visitMemberUnknown'; item: string }
  /** Its step has not come, or its result is there. */
  | { code: 'visitMemberNotOpen'; item: string }
  | { code: 'visitFindingsMissing' }
  | { code: 'visitRectifiedOnce' }
  | { code: 'visitUntilMissing' }
  /** The day for putting it right is not over and nobody has asked for another visit. */
  | { code: 'visitRectifying'; until: CivilDate }
  | { code: 'visitNothingToSeeAgain' }
  /** Somebody has still to write down what was seen. */
  | { code: 'visitNotFinished'; departments: readonly string[] }
  | { code: 'visitSaidMissing' };

export type { Event };

export const initial: JointVisit = { state: 'unproposed' };
