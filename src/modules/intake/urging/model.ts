import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { OfficerId, PersonId } from '../../../kernel/id.ts';

type Words = { said: string; sealed: string };
type ActingOfficer = { id: OfficerId; related: readonly PersonId[]; interested?: boolean };
type SealedActing = { as: 'agent' | 'guardian' | 'staff'; actor: string; principal: string };

/** A task that was open when it was urged: whose work it was, and whether it was answered for. */
export type UrgedTask = { task: string; department: string; holder: OfficerId | null; answered: boolean };

/** 催办: somebody asks why nothing happens. `officer`: null where the applicant asks. It stops no clock and changes none. */
export type Urge = {
  id: string;
  on: CivilDate;
  answerBy: CivilDate;
  officer: OfficerId | null;
  tasks: readonly UrgedTask[];
  /** It went to the heads, unanswered. */
  escalated: boolean;
};

type OpenTask = { task: string; department: string; holder: OfficerId | null };

export type UrgeCommand =
  | {
      type: 'urge';
      on: CivilDate;
      answerBy: CivilDate;
      /** Null where the applicant urges: then `from` is the first day on which he may. */
      officer: ActingOfficer | null;
      from: CivilDate | null;
      acting: SealedActing | null;
      words: Words | null;
      tasks: readonly OpenTask[];
      /** Every task of the case that is open now. */
      open: ReadonlySet<string>;
    }
  /** `mine`: whether the officer has the task, or may take it. */
  | { type: 'answerUrge'; id: string; task: string; on: CivilDate; officer: ActingOfficer; mine: boolean; words: Words }
  /** Nobody answered in time. A job writes it down, once. */
  | { type: 'escalateUrge'; id: string; on: CivilDate; open: ReadonlySet<string> };

export type UrgeRefusal =
  | { code: 'urgeOfNobody' }
  | { code: 'urgeTooEarly'; from: CivilDate }
  | { code: 'urgeWaits'; until: CivilDate }
  | { code: 'urgeOfOwnTask' }
  | { code: 'urgeWordsMissing' }
  | { code: 'urgeUnknown' }
  | { code: 'urgeAnswered' }
  | { code: 'urgeNotYours' };
