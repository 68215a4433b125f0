import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Grade } from '../rules/grade.ts';
import type { ServiceStep } from '../rules/ratable.ts';
import type { Event } from './events.ts';

/** 属实, 误评, 恶意, 无法定依据. */
export const FINDINGS = ['true', 'mistaken', 'malicious', 'noBasis'] as const;
export type Finding = (typeof FINDINGS)[number];

/** How it ends: settled, explained, not counted, or the person still not content after the last round. */
export const CLOSINGS = ['settled', 'explained', 'excluded', 'notContent'] as const;
export type Closing = (typeof CLOSINGS)[number];

/** How often a rectification that did not content the person is done again. */
export const MOST_ROUNDS = 2;

type About = { department: string; served: string; named: boolean; openedOn: CivilDate };
type Found = About & { finding: Finding; verifiedOn: CivilDate; round: number; revisited: boolean };
/** `onTime`: whether the rectification came by its day. */
type Rectified = { rectifiedOn: CivilDate | null; onTime: boolean | null; complex: boolean };

/** What becomes of a bad rating, from the first look to the end. `dueOn`: the last day of the next act. */
export type Open =
  | (About & { state: 'awaitingVerification'; dueOn: CivilDate })
  | (Found & { state: 'awaitingReview'; dueOn: CivilDate; appellant: string })
  | (Found & Rectified & { state: 'rectifying'; dueOn: CivilDate })
  | (Found & Rectified & { state: 'awaitingAnswer'; dueOn: CivilDate })
  | (Found & Rectified & { state: 'awaitingRevisit'; dueOn: CivilDate });

export type Rectification =
  { state: 'unopened' } | Open | (Found & Rectified & { state: 'closed'; as: Closing; on: CivilDate });

/** Words of an officer: what was said, and the same sealed, which alone is kept. */
export type Words = { said: string; sealed: string };

/** Who acts; `conflicted` when the matter is his own, a relative's, or one in which he declared an interest. */
export type Handler = { id: string; conflicted: boolean };

/** Days are reckoned by the calendar before they come here: each command brings the last days that may follow from it. */
export type Command =
  | {
      type: 'open';
      on: CivilDate;
      about: { department: string; item: string; step: ServiceStep; grade: Grade; served: string; named: boolean };
      verifyBy: CivilDate;
    }
  | {
      type: 'verify';
      on: CivilDate;
      officer: Handler;
      finding: Finding;
      contact: 'reached' | 'unreachable' | null;
      note: Words;
      rectifyBy: CivilDate;
      reviewBy: CivilDate;
    }
  | { type: 'extend'; on: CivilDate; officer: Handler; reason: Words; rectifyBy: CivilDate }
  | { type: 'rectify'; on: CivilDate; officer: Handler; measures: Words }
  | { type: 'answer'; on: CivilDate; officer: Handler; answer: Words; revisitBy: CivilDate }
  | {
      type: 'revisit';
      on: CivilDate;
      officer: Handler;
      contact: 'content' | 'notContent' | 'unreachable';
      note: Words;
      rectifyBy: CivilDate;
    }
  | { type: 'review'; on: CivilDate; officer: Handler; upheld: boolean; reason: Words; rectifyBy: CivilDate };

export type { Event };

export type Refusal =
  | { code: 'rectificationNotAllowed'; command: Command['type']; state: Rectification['state'] }
  /** 公务员法 art. 76, and nobody judges what was said of himself. */
  | { code: 'conflictOfInterest' }
  | { code: 'ratedYourself' }
  | { code: 'wordsMissing' }
  /** 实名差评回访率 100%: whoever put his name to it is called first. */
  | { code: 'callFirst' }
  | { code: 'alreadyComplex' }
  | { code: 'extendedTooLate'; until: CivilDate }
  | { code: 'reviewerAppealed' };

export const initial: Rectification = { state: 'unopened' };
