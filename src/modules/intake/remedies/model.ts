import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId, PersonId } from '../../../kernel/id.ts';
import type { DisputedAct, DisputeKind, DisputeOutcome, StopGround, Timeliness } from './contract/kinds.ts';
import type { Event } from './events.ts';
import type { DutyKind } from './rules/outcome.ts';

/** What stays the same of it. */
export type DisputeFacts = {
  caseId: CaseId;
  department: string;
  applicant: { person: PersonId; organisation: string | null };
  kind: DisputeKind;
  act: DisputedAct;
  paper: string | null;
  authority: string;
  fileNumber: string;
  requestedOn: CivilDate;
  receivedOn: CivilDate;
  simplified: boolean;
  answerBy: CivilDate;
  knownOn: CivilDate | null;
  lastOn: CivilDate | null;
  timeliness: Timeliness;
  skipsReconsideration: boolean;
};

export type Stop = { on: CivilDate; ground: StopGround; order: string };
/** `setBy`: who named the day; `statute` and `promise` are those of the item, where the authority named none. */
export type Duty = { kind: DutyKind; by: CivilDate; setBy: 'authority' | 'statute' | 'promise' };
export type Conclusion = { outcome: DisputeOutcome; on: CivilDate; instrument: string };

type Known = { facts: DisputeFacts; answeredOn: CivilDate | null };
type Pending = Known & { stop: Stop | null };

export type Dispute =
  | { state: 'unregistered' }
  | (Pending & { state: 'awaitingAnswer'; answeredOn: null })
  | (Pending & { state: 'answered'; answeredOn: CivilDate })
  | (Known & { state: 'dutyOpen'; conclusion: Conclusion; duty: Duty })
  | (Known & { state: 'closed'; conclusion: Conclusion; duty: (Duty & { fulfilledOn: CivilDate }) | null });

export type Registered = Exclude<Dispute, { state: 'unregistered' }>;

/** Who does it, on which day it is written down. */
type By = { officer: string; today: CivilDate };

export type Command =
  | ({ type: 'register' } & By & { facts: DisputeFacts })
  | ({ type: 'answer' } & By & { on: CivilDate })
  | ({ type: 'stopExecution' } & By & { on: CivilDate; ground: StopGround; order: string })
  | ({ type: 'resumeExecution' } & By & { on: CivilDate; order: string })
  | ({ type: 'actDespite' } & By & { what: string; decision: string; reason: string })
  | ({ type: 'conclude' } & By & Conclusion & { words: string | null; duty: Duty | null })
  | ({ type: 'fulfilDuty' } & By & { caseNumber: string });

export type Refusal =
  | { code: 'disputeNotFound' }
  | { code: 'disputeRegisteredAlready' }
  | { code: 'fileNumberMissing' }
  | { code: 'authorityMissing' }
  | { code: 'notSimplifiedThen' }
  | { code: 'requestAfterReceipt' }
  | { code: 'dayAhead' }
  | { code: 'dayBeforeReceipt'; receivedOn: CivilDate }
  | { code: 'answeredAlready' }
  | { code: 'disputeConcludedAlready' }
  | { code: 'stopGroundUnfit' }
  | { code: 'stoppedAlready' }
  | { code: 'notStopped' }
  | { code: 'orderMissing' }
  | { code: 'instrumentMissing' }
  | { code: 'outcomeUnfit' }
  | { code: 'noDutyOpen' };

export type { Event };

export const initial: Dispute = { state: 'unregistered' };
