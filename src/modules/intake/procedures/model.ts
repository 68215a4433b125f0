import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { OfficerId, PersonId } from '../../../kernel/id.ts';
import type { Limit } from '../../../kernel/limit.ts';
import type { ProcedureKind } from './contract/kinds.ts';

/** A special procedure of an accepted case (行政许可法 art. 45); one that was turned down is none. */
export type Procedure = {
  id: string;
  kind: ProcedureKind;
  /** Who asked for it; null where the law itself demands it, as a hearing that the applicant asked for. */
  requester: OfficerId | null;
  basis: string;
  limit: Limit;
  /** The first day: as it was planned, and from the approval on as it is. */
  startsOn: CivilDate;
} & (
  | { state: 'requested' }
  /** `law`: by which provision the clock does not count it; null where it does. */
  | { state: 'approved'; law: string | null; dueOn: CivilDate; overran: boolean }
  | { state: 'ended'; law: string | null; endedOn: CivilDate }
);

type Words = { said: string; sealed: string };
type ActingOfficer = { id: OfficerId; related: readonly PersonId[]; interested?: boolean };

export type ProcedureCommand =
  | {
      type: 'requestProcedure';
      id: string;
      officer: ActingOfficer;
      on: CivilDate;
      kind: ProcedureKind;
      reason: Words;
      content: Words;
      basis: string;
      limit: Limit;
      startsOn: CivilDate;
    }
  | { type: 'rejectProcedure'; id: string; officer: ActingOfficer; on: CivilDate; reason: Words }
  | {
      type: 'approveProcedure';
      id: string;
      officer: ActingOfficer;
      on: CivilDate;
      isLicence: boolean;
      /** Why it was asked for, opened for the notice. */
      reason: string;
      content: string;
      startsOn: CivilDate;
      dueOn: CivilDate;
      calendar: string;
    }
  | {
      type: 'endProcedure';
      id: string;
      officer: ActingOfficer;
      on: CivilDate;
      endedOn: CivilDate;
      result: Words;
      papers: Words | null;
    }
  /** Its own limit is over. Nobody does that: a job writes it down. */
  | { type: 'overrunProcedure'; id: string; on: CivilDate };

export type ProcedureRefusal =
  | { code: 'contentMissing' }
  | { code: 'basisUncited' }
  | { code: 'procedureLength' }
  | { code: 'procedureStart'; from: CivilDate; until: CivilDate }
  | { code: 'tooManyProcedures' }
  | { code: 'procedureUnknown' }
  | { code: 'procedureAnswered' }
  | { code: 'requesterMayNotApprove' }
  | { code: 'procedureNotRunning' }
  | { code: 'procedureEnd'; from: CivilDate; until: CivilDate }
  | { code: 'resultMissing' }
  | { code: 'procedureOpen'; kinds: readonly ProcedureKind[] };
