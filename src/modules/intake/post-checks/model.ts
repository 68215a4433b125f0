import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Ground, Method, Outcome } from './contract/kinds.ts';
import type { Event } from './events.ts';

export type Facts = {
  number: string;
  department: string;
  item: { key: string; version: number };
  person: string;
  organisation: string | null;
  /** Who worked on the decision: none of them checks. */
  decidedBy: readonly string[];
  /** Who checks; null until a head names somebody. */
  officer: string | null;
  openedOn: CivilDate;
  dueOn: CivilDate;
};

/** What became of a commitment after the grant. `tried`: a rectification was ordered and what was wrong was not put right. */
export type PostCheck =
  | { state: 'unopened' }
  | { state: 'due'; facts: Facts }
  | { state: 'failed'; facts: Facts; checkedOn: CivilDate; tried: boolean }
  | { state: 'rectifying'; facts: Facts; checkedOn: CivilDate; until: CivilDate; answeredOn: CivilDate | null }
  | {
      state: 'proposed';
      facts: Facts;
      checkedOn: CivilDate;
      ground: Ground;
      by: string;
      until: CivilDate;
      statedOn: CivilDate | null;
    }
  | { state: 'closed'; facts: Facts; checkedOn: CivilDate; outcome: Outcome; on: CivilDate };

export type Opened = Exclude<PostCheck, { state: 'unopened' }>;

/** What somebody says, in plain words and sealed with the applicant's key. */
export type Words = { said: string; sealed: string };

type By = { on: CivilDate; officer: { id: string; conflicted: boolean } };

export type Command =
  | ({ type: 'assign'; to: { id: string; eligible: boolean } } & By)
  | ({ type: 'check'; method: Method; outcome: 'met' | 'notMet'; words: Words } & By)
  | ({ type: 'orderRectification'; until: CivilDate; words: Words } & By)
  | { type: 'answer'; on: CivilDate; words: Words }
  | ({ type: 'recheck'; outcome: 'corrected' | 'notCorrected'; words: Words } & By)
  | ({ type: 'propose'; ground: Ground; statementUntil: CivilDate; words: Words } & By)
  | { type: 'state'; on: CivilDate; words: Words }
  | ({ type: 'decide'; outcome: 'revoked' | 'kept'; words: Words; decision: string | null } & By);

export type Refusal =
  | { code: 'postCheckNotFound' }
  /** 公务员法 art. 76. */
  | { code: 'conflictOfInterest' }
  /** Who decided the grant does not check it. */
  | { code: 'decidedItself' }
  | { code: 'notYourPostCheck' }
  | { code: 'checkerNotEligible' }
  | { code: 'postCheckNotAllowed' }
  | { code: 'postCheckWordsMissing' }
  | { code: 'rectificationDay'; from: CivilDate; latest: CivilDate }
  | { code: 'rectificationRuns'; until: CivilDate }
  | { code: 'alreadyAnswered' }
  | { code: 'statementTooLate'; until: CivilDate }
  | { code: 'statementRuns'; until: CivilDate }
  /** Who checked, or proposed it, does not decide it. */
  | { code: 'proposedItself' };

export type { Event };

export const initial: PostCheck = { state: 'unopened' };
