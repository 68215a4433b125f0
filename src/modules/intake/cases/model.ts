import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId, OfficerId, PersonId } from '../../../kernel/id.ts';
import type { Suspension } from '../../../kernel/suspension.ts';
import type { EndingCommand, EndingRefusal, ProposedEnding } from '../ending/model.ts';
import type { Urge, UrgeCommand, UrgeRefusal } from '../urging/model.ts';
import type { Commitment, SignedCommitment } from '../commitment/model.ts';
import type { Hearing, HearingCommand, HearingRefusal } from '../procedures/hearing/model.ts';
import type { Procedure, ProcedureCommand, ProcedureRefusal } from '../procedures/model.ts';
import type { Ground } from './contract/non-acceptance.ts';
import type { Outcome } from './contract/outcomes.ts';
import type { Event } from './events.ts';
import type { AssignedFault } from './rules/assigned.ts';
import type { DecisionFault, Paragraph } from './rules/decision.ts';
import type { ExtensionFault } from './rules/extension.ts';
import type { NonAcceptanceFault } from './rules/non-acceptance.ts';
import type { AwaitingFault, ReminderFault } from './rules/reminding.ts';
import type { Owed, ToleranceFault } from './rules/tolerance.ts';
import type { VerdictFault } from './rules/verdicts.ts';

/** What stays the same on a case's whole way. No name, no answer: those are sealed in the application document. */
export type CaseFacts = {
  number: string;
  item: { key: string; version: number };
  department: string;
  applicant: Applicant;
};

/**
 * Who applies: a person for himself, or a person acting for an organisation. `mandate`: begun by an agent under it, whose act it is then
 * still the person's; `ward`: for the child whose guardian the person is.
 */
export type Applicant = {
  person: PersonId;
  organisation: string | null;
  mandate: string | null;
  ward: string | null;
};

/** Where an application was handed in. */
export type Channel = 'portal' | 'window';

/** Who did one act for whom: both names, sealed. */
export type SealedActing = { as: 'agent' | 'guardian' | 'staff'; actor: string; principal: string };

type OnItsWay = {
  facts: CaseFacts;
  receivedOn: CivilDate;
  people: readonly PersonId[];
  /** What the applicant committed to instead of proving (告知承诺); absent where he goes the ordinary way. */
  commitment?: Commitment;
  /** Who asked why nothing happens (催办), in order; absent where nobody did. */
  urges?: readonly Urge[];
};
type Accepted = OnItsWay & {
  acceptedOn: CivilDate;
  due: DueDates;
  /** Times that the law does not count (行政许可法 art. 45), both ends included; absent when there were none. */
  pauses?: readonly Suspension[];
  /** The clock stands still; absent while it runs. */
  stopped?: Stopped;
  /** Special procedures, those that ended among them; absent where there were none. */
  procedures?: readonly Procedure[];
  /** The hearing that the applicant was told of; absent where there was no such notice. */
  hearing?: Hearing;
  /** Working days by which the limit was extended, once (art. 42); absent while it was not. */
  extendedBy?: number;
  /** What was accepted without (容缺受理) and has not come yet; absent when nothing is owed. */
  owed?: Owed;
  /** Its end by hand was proposed, and another officer has not answered yet. */
  ending?: ProposedEnding;
};

export type Stopped = { on: CivilDate; basis: string };

export type Case =
  | { state: 'unreceived' }
  | (OnItsWay & {
      state: 'submitted';
      answerBy: CivilDate;
      corrected: boolean;
      /** 当场更正: small errors that the applicant may set right meanwhile, by key; absent where none are named. */
      amendable?: readonly string[];
    })
  | (OnItsWay & {
      state: 'awaitingCorrection';
      missing: readonly string[];
      /** The day of the notice; absent in a state that was kept before it was. */
      askedOn?: CivilDate;
      /** The last day for the correction, once the applicant was reminded of it. */
      remindedUntil?: CivilDate;
    })
  | (Accepted & { state: 'accepted' })
  /** Only cases from before departments reviewed in parallel came so far. */
  | (Accepted & { state: 'reviewed'; opinion: Opinion; reviewer: OfficerId })
  | { state: 'notAccepted'; facts: CaseFacts; on: CivilDate }
  | { state: 'concluded'; facts: CaseFacts; outcome: Outcome; on: CivilDate };

export type CaseState = Case['state'];
export type Opinion = 'grant' | 'deny';
export type { Outcome } from './contract/outcomes.ts';

/** Null where the law or the promise names no day. `calendar` is the version of the notices they were reckoned with. */
export type DueDates = {
  promisedOn: CivilDate | null;
  statutoryOn: CivilDate | null;
  provisional: boolean;
  calendar: string;
};

/** Words of an officer about people: what was said, and the same sealed with the applicant's key, which alone is kept. */
export type Words = { said: string; sealed: string };

/**
 * Who acts, and the people whose cases he must keep away from: himself and the relatives he declared; `interested` when he declared an
 * interest in this very case or its organisation.
 */
export type ActingOfficer = { id: OfficerId; related: readonly PersonId[]; interested?: boolean };

/** A clerk took it in at the window; `hall`: where the counter stands, if that is known. */
export type TakenIn = { hall?: string | undefined };

export type Command =
  | {
      type: 'receive';
      facts: CaseFacts;
      people: readonly PersonId[];
      on: CivilDate;
      answerBy: CivilDate;
      application: string;
      /** Sealed, for lists that mask it. */
      applicantName: string;
      acting: SealedActing | null;
      channel: Channel;
      hall?: string;
      query: { hash: string; code: string };
      /** What was signed for (告知承诺); absent on the ordinary way. */
      commitment?: SignedCommitment;
    }
  | {
      type: 'accept';
      officer: ActingOfficer;
      on: CivilDate;
      acceptedOn: CivilDate;
      due: DueDates;
      /** What is to follow, and until when; absent when everything is here. */
      owed?: Owed;
    }
  /** The five working days went by in silence: the law accepts (行政许可法 art. 32). */
  | { type: 'deemAccepted'; on: CivilDate; due: DueDates; owed?: Owed }
  | { type: 'askCorrection'; officer: ActingOfficer; on: CivilDate; missing: readonly Missing[] }
  /** 行政许可法 art. 32 (1)(3): what may be set right on the spot may be; no notice, and no clock that waits. */
  | {
      type: 'askAmendment';
      officer: ActingOfficer;
      on: CivilDate;
      fields: readonly Missing[];
      answered: readonly string[];
    }
  | { type: 'amend'; on: CivilDate; application: string; acting: SealedActing | null; taken?: TakenIn | undefined }
  /** `until`: the last day for the correction. `patience`: the last day on which nobody is reminded yet. */
  | { type: 'remindCorrection'; officer: ActingOfficer; on: CivilDate; until: CivilDate; patience: CivilDate }
  | {
      type: 'resubmit';
      on: CivilDate;
      answerBy: CivilDate;
      application: string;
      acting: SealedActing | null;
      taken?: TakenIn | undefined;
    }
  | {
      type: 'refuseAcceptance';
      officer: ActingOfficer;
      on: CivilDate;
      ground: Ground | undefined;
      organ: RightOrgan | null;
      atOnceBy: CivilDate;
      reason: Words;
      basis: string;
      instead: Words;
    }
  /** `assigned`: the numbers that a grant gives, by data element; a machine gives none. */
  | {
      type: 'decide';
      officer: ActingOfficer;
      on: CivilDate;
      outcome: Opinion;
      paragraphs: readonly Paragraph<Words>[];
      assigned?: Readonly<Record<string, Words>>;
    }
  | { type: 'extendLimit'; officer: ActingOfficer; on: CivilDate; days: number; reason: Words; due: DueDates }
  /** `arrivedOn`: when it came, which is what counts; `officer` where a clerk took paper in. */
  | {
      type: 'supply';
      on: CivilDate;
      arrivedOn: CivilDate;
      materials: readonly string[];
      application: string;
      officer: ActingOfficer | null;
      acting: SealedActing | null;
    }
  | { type: 'postponeSupply'; officer: ActingOfficer; on: CivilDate; by: CivilDate; reason: Words }
  /** What was to follow did not come: the application ends. `from`: the first day on which it may. */
  | { type: 'lapse'; on: CivilDate; from: CivilDate }
  | { type: 'stopClock'; on: CivilDate; basis: string }
  | { type: 'resumeClock'; on: CivilDate; due: DueDates }
  /** A later notice of holidays is in force than the dates were reckoned with. */
  | { type: 'recomputeDue'; on: CivilDate; due: DueDates }
  | ProcedureCommand
  | HearingCommand
  | EndingCommand
  | UrgeCommand
  | { type: 'withdraw'; on: CivilDate; acting: SealedActing | null };

/** Where the applicant has to turn; `name`: undefined of a department that nobody knows. */
export type RightOrgan = { department: string; name: string | undefined } | { named: Words };

/** One thing to correct: a material or an answer by its key, and what is wrong with it. */
export type Missing = { key: string; what: Words };

export type { Event };

export type Refusal =
  | { code: 'notAllowed'; command: Command['type']; state: CaseState }
  | { code: 'conflictOfInterest' }
  | { code: 'nothingMissing' }
  | { code: 'alreadyCorrected' }
  | { code: 'onlyAnswersAmended' }
  | { code: 'amendmentAwaited' }
  | { code: 'nothingToAmend' }
  | { code: 'deemedAccepted'; since: CivilDate }
  | { code: 'reasonMissing' }
  | ExtensionFault
  | ToleranceFault
  | { code: 'nothingOwed' }
  | { code: 'supplyTooLate'; by: CivilDate }
  | { code: 'arrivalDay' }
  | { code: 'notLaterSupply'; by: CivilDate }
  | { code: 'materialsOwed'; by: CivilDate }
  /** A commitment that was false stands against the applicant. */
  | { code: 'commitmentBarred' }
  | { code: 'basisMissing' }
  | { code: 'reviewerMayNotDecide' }
  | ProcedureRefusal
  | HearingRefusal
  | EndingRefusal
  | UrgeRefusal
  | NonAcceptanceFault
  | ReminderFault
  | AwaitingFault
  | DecisionFault
  | AssignedFault
  | VerdictFault;

export const initial: Case = { state: 'unreceived' };

/** The stream's id is the case's. */
export type CaseRef = { id: CaseId; version: number };
