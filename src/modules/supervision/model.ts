import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Suspension } from '../../kernel/suspension.ts';

/** Where a case counts: the department in charge, where it was handed in (`rules/channel.ts`), what was applied for. */
export type Place = { department: string; channel: string; item: string };

/**
 * How a case stands that is on its way. `since` and `due`: between which days the limit runs that is due next; `due` is null where none
 * runs. `suspended`: the clock stands still (行政许可法 art. 45) and was not over when it stopped. `pauses`: days that were not counted.
 * `procedures`: special procedures whose own limit runs.
 */
export type Standing = {
  place: Place;
  phase: 'submitted' | 'awaitingCorrection' | 'accepted';
  since: CivilDate;
  due: CivilDate | null;
  suspended: boolean;
  pauses: readonly Suspension[];
  procedures: readonly RunningProcedure[];
};

/** A special procedure (行政许可法 art. 45) that has neither ended nor been counted as an overrun. */
export type RunningProcedure = { id: string; dueOn: CivilDate };

/**
 * What is counted of cases. Conclusions are granted, denied, withdrawn, lapsed (papers that were to follow, 容缺, did not come) and
 * ended (by hand). A special procedure counts once: kept when it ended within its own limit, overran when that limit was over.
 */
export type Counted =
  | 'received'
  | 'accepted'
  | 'refused'
  | 'correctionAsked'
  | 'granted'
  | 'denied'
  | 'withdrawn'
  | 'lapsed'
  | 'ended'
  | 'procedureKept'
  | 'procedureOverran';

/** Of what there are causes: what had to be corrected, and on what provision was refused, at the door or by decision. */
export type CauseKind = 'correctionCause' | 'refusalCause';

/**
 * One thing that counts, on the day on which it counts in law. `late`: of a decision with a day to keep, whether that day was over; null
 * for everything else. `cause`: of a cause alone.
 */
export type Happening = {
  what: Counted | CauseKind;
  on: CivilDate;
  place: Place;
  late: boolean | null;
  cause: string | null;
};

type Due = { promisedOn: string | null; statutoryOn: string | null };
type Paragraph = { kind: 'provisions'; provisions: readonly string[] } | { kind: string };

/** What supervision reads of the events of a case; nothing in it names a person. */
export type CaseEvent =
  | {
      type: 'caseSubmitted';
      facts: { department: string; item: { key: string } };
      on: string;
      answerBy: string;
      channel: string;
      hall?: string;
    }
  | { type: 'caseResubmitted'; on: string; answerBy: string }
  | { type: 'correctionAsked'; on: string; missing: readonly { key: string }[] }
  | { type: 'caseAccepted' | 'caseDeemedAccepted'; acceptedOn: string; due: Due }
  | { type: 'acceptanceRefused'; on: string; basis: string; ground?: string }
  | { type: 'caseDecided'; on: string; outcome: 'granted' | 'denied'; paragraphs: readonly Paragraph[] }
  | { type: 'limitExtended' | 'dueRecomputed'; due: Due }
  | { type: 'clockStopped'; on: string }
  | { type: 'clockResumed'; due: Due; pause: { from: string; until: string } | null }
  | { type: 'procedureApproved'; id: string; dueOn: string }
  | { type: 'procedureEnded'; id: string; endedOn: string }
  | { type: 'procedureOverran'; id: string; on: string }
  | { type: 'caseWithdrawn' | 'toleranceLapsed' | 'caseEnded'; on: string }
  | { type: 'toleranceAgreed' | 'owedSupplied' | 'supplyPostponed' }
  | { type: 'commitmentSigned' | 'checkAnnounced' }
  | { type: 'amendmentAsked' | 'applicationAmended' }
  | { type: 'correctionReminded' | 'caseReviewed' | 'certificateGiven' | 'documentIssued' }
  | {
      type:
        | 'procedureRequested'
        | 'procedureRejected'
        | 'hearingOffered'
        | 'hearingRequested'
        | 'hearingScheduled'
        | 'presiderObjected'
        | 'objectionAnswered'
        | 'hearingHeld'
        | 'endingProposed'
        | 'endingRejected'
        | 'urged'
        | 'urgeAnswered'
        | 'urgeEscalated';
    };
