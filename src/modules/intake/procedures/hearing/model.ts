import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { OfficerId, PersonId } from '../../../../kernel/id.ts';

type Asked = { requestBy: CivilDate; organiseBy: CivilDate; procedure: string };
type Scheduled = Asked & { heldOn: CivilDate; presider: OfficerId };

/** How it stands with the hearing of a case. `objection`: of the applicant to who presides; once. */
export type Hearing =
  | { state: 'offered'; requestBy: CivilDate }
  | (Asked & { state: 'requested' })
  | (Scheduled & { state: 'scheduled'; objection: 'none' | 'open' | 'answered' })
  | { state: 'held'; requestBy: CivilDate; heldOn: CivilDate };

type Words = { said: string; sealed: string };
type ActingOfficer = { id: OfficerId; related: readonly PersonId[]; interested?: boolean };
type SealedActing = { as: 'agent' | 'guardian' | 'staff'; actor: string; principal: string };

/** Who could preside: what the law asks about him, looked up. */
export type Presider = { id: OfficerId; serves: boolean; examined: boolean; keepsAway: boolean };

export type HearingCommand =
  | {
      type: 'offerHearing';
      officer: ActingOfficer;
      on: CivilDate;
      matter: Words;
      interested: Words | null;
      requestBy: CivilDate;
      calendar: string;
    }
  | {
      type: 'requestHearing';
      on: CivilDate;
      /** Who takes it down at the window; null on the portal. */
      officer: ActingOfficer | null;
      acting: SealedActing | null;
      reason: Words | null;
      /** What the special procedure says of itself. */
      words: { reason: Words; content: Words };
      organiseBy: CivilDate;
      procedure: string;
      isLicence: boolean;
      calendar: string;
    }
  | {
      type: 'scheduleHearing';
      officer: ActingOfficer;
      on: CivilDate;
      heldOn: CivilDate;
      time: string;
      place: string;
      presider: Presider;
      /** The first day of which notice can still be given in time. */
      earliest: CivilDate;
      presiderName: string;
    }
  | { type: 'objectToPresider'; on: CivilDate; acting: SealedActing | null; reason: Words }
  | { type: 'answerObjection'; officer: ActingOfficer; on: CivilDate; presider: Presider; reason: Words }
  | {
      type: 'recordHearing';
      officer: ActingOfficer;
      on: CivilDate;
      record: Words;
      present: Words;
      isSigned: boolean;
      result: Words;
    };

export type HearingRefusal =
  | { code: 'hearingOfferedAlready' }
  | { code: 'matterMissing' }
  | { code: 'noHearingOffered' }
  | { code: 'hearingTooLate'; until: CivilDate }
  | { code: 'hearingRequestedAlready' }
  | { code: 'noHearingRequested' }
  | { code: 'hearingDay'; from: CivilDate; until: CivilDate }
  | { code: 'placeMissing' }
  | { code: 'presiderUnknown' }
  | { code: 'presiderExamined' }
  | { code: 'presiderKeepsAway' }
  | { code: 'noPresiderYet' }
  | { code: 'objectedAlready' }
  | { code: 'noObjection' }
  | { code: 'objectionOpen' }
  | { code: 'hearingNotYet'; on: CivilDate }
  | { code: 'recordMissing' }
  | { code: 'recordUnsigned' }
  | { code: 'hearingPending'; until: CivilDate }
  | { code: 'hearingUnconsidered' };
