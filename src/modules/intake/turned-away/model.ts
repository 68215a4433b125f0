import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Event } from './events.ts';

/** Who asked: nobody at all where he gave no name. */
export type Who = { person: string | null; organisation: string | null };

/** Nobody's no, or one as it stands: who wrote it, whom it turned away, by when a head looks at it. */
export type TurnedAway =
  | { state: 'unregistered' }
  | (Registered & { state: 'awaitingReview'; askedOn: CivilDate | null })
  | (Registered & { state: 'upheld' | 'overturned' | 'takenIn'; askedOn: CivilDate | null; reviewedOn: CivilDate });

export type Registered = {
  officer: string;
  department: string;
  who: Who;
  caseNumber: string | null;
  registeredOn: CivilDate;
  reviewBy: CivilDate;
};

export type Reviewer = { id: string; conflicted: boolean };

export type Command =
  | { type: 'askReview'; on: CivilDate; words: string | null }
  | {
      type: 'review';
      on: CivilDate;
      reviewer: Reviewer;
      outcome: 'upheld' | 'overturned';
      said: string;
      sealed: string;
    }
  | { type: 'takeIn'; on: CivilDate; officer: string; caseNumber: string };

export type Refusal =
  /** 公务员法 art. 76. */
  | { code: 'conflictOfInterest' }
  /** Who said no does not judge it. */
  | { code: 'ownNo' }
  | { code: 'noAlreadyReviewed' }
  | { code: 'reviewAlreadyAsked' }
  | { code: 'noNotOverturned' }
  | { code: 'reviewReasonMissing' }
  | { code: 'noNotFound' };

export type { Event };

export const initial: TurnedAway = { state: 'unregistered' };
