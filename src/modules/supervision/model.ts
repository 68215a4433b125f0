import type { CivilDate } from '../../kernel/civil-date.ts';

/** Where a case counts: the department in charge, where it was handed in (`rules/channel.ts`), what was applied for. */
export type Place = { department: string; channel: string; item: string };

/**
 * How a case stands that is on its way. `since` and `due`: between which days the limit runs that is due next; `due` is null where none
 * runs. `suspended`: the clock stands still (行政许可法 art. 45).
 */
export type Standing = {
  place: Place;
  phase: 'submitted' | 'awaitingCorrection' | 'accepted';
  since: CivilDate;
  due: CivilDate | null;
  suspended: boolean;
};

/**
 * What is counted of cases. Conclusions are granted, denied and withdrawn; what ended because papers that were to follow (容缺) did not come
 * is withdrawn, as the exchange standard counts both as 退件.
 */
export type Counted = 'received' | 'accepted' | 'refused' | 'correctionAsked' | 'granted' | 'denied' | 'withdrawn';

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
  | { type: 'limitExtended' | 'clockResumed' | 'dueRecomputed'; due: Due }
  | { type: 'clockStopped' }
  | { type: 'caseWithdrawn' | 'toleranceLapsed'; on: string }
  | { type: 'toleranceAgreed' | 'owedSupplied' | 'supplyPostponed' }
  | { type: 'amendmentAsked' | 'applicationAmended' }
  | { type: 'correctionReminded' | 'caseReviewed' | 'certificateGiven' | 'documentIssued' }
  | {
      type:
        | 'procedureRequested'
        | 'procedureRejected'
        | 'procedureApproved'
        | 'procedureEnded'
        | 'procedureOverran'
        | 'hearingOffered'
        | 'hearingRequested'
        | 'hearingScheduled'
        | 'presiderObjected'
        | 'objectionAnswered'
        | 'hearingHeld';
    };
