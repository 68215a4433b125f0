import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { OfficerId, PersonId } from '../../../kernel/id.ts';
import type { EndingGround } from './contract/grounds.ts';

type Words = { said: string; sealed: string };
type ActingOfficer = { id: OfficerId; related: readonly PersonId[]; interested?: boolean };

/** Where the applicant has to turn instead: a department of the county, or another organ in words. */
export type OtherOrgan = { department: string; name: string | undefined } | { named: Words };

/** The end of an accepted case that one officer proposed and another has still to confirm. Words stay sealed. */
export type ProposedEnding = {
  officer: OfficerId;
  on: CivilDate;
  ground: EndingGround;
  basis: string;
  reason: string;
  /** The number of the case that goes on instead; null where there is none. */
  twin: string | null;
  organ: { department: string } | { named: string } | null;
};

/** The case that is named as the one that goes on: `sameMatter` and still open or granted, or not; undefined where there is none. */
export type Twin = { number: string; goesOn: boolean } | undefined;

export type EndingCommand =
  | {
      type: 'proposeEnding';
      officer: ActingOfficer;
      on: CivilDate;
      ground: EndingGround | undefined;
      basis: string;
      reason: Words;
      /** Null where none is named. */
      twin: Twin | null;
      organ: OtherOrgan | null;
    }
  | { type: 'rejectEnding'; officer: ActingOfficer; on: CivilDate; reason: Words }
  /** `said`: what was proposed, opened for the paper. */
  | {
      type: 'confirmEnding';
      officer: ActingOfficer;
      on: CivilDate;
      said: { reason: string; organ: string | null };
    };

export type EndingRefusal =
  | { code: 'endingGroundMissing' }
  | { code: 'endingGroundUnfit' }
  | { code: 'twinMissing' }
  | { code: 'twinUnknown' }
  | { code: 'twinOver'; number: string }
  | { code: 'endingProposed' }
  | { code: 'noEndingProposed' }
  | { code: 'requesterMayNotConfirm' };
