import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Event } from './events.ts';
import type { Silence } from './rules/silence.ts';

/** For whom the draft was begun, and under which mandate. */
export type Who = { person: string; organisation: string | null; mandate: string | null };

type Known = { who: Who; department: string; rounds: number };

/** 提前服务 for one draft: nobody asked, the office has it, the applicant has it, or it is over. */
export type EarlyService =
  | { state: 'unasked' }
  | (Known & { state: 'waiting'; answerBy: CivilDate })
  | (Known & { state: 'answered' })
  | (Known & { state: 'withdrawn' })
  | (Known & { state: 'lapsed' })
  | (Known & { state: 'applied'; caseId: string });

export type Command =
  | { type: 'ask'; asked: Extract<Event, { type: 'earlyServiceAsked' }> }
  | {
      type: 'answer';
      on: CivilDate;
      officer: { id: string; conflicted: boolean };
      said: boolean;
      guidance: string;
    }
  | { type: 'withdraw'; on: CivilDate }
  | { type: 'lapse'; on: CivilDate; why: Silence }
  | { type: 'apply'; on: CivilDate; caseId: string };

export type Refusal =
  | { code: 'earlyServiceNotFound' }
  /** The office has it: it answers before the next question. */
  | { code: 'earlyServiceWaits' }
  | { code: 'earlyServiceNotWaiting' }
  | { code: 'earlyServiceOver' }
  | { code: 'guidanceMissing' }
  /** 公务员法 art. 76. */
  | { code: 'conflictOfInterest' };

/** Why a question or an answer does not fit the draft that it is about. */
export type Unfit =
  /** The draft corrects a case: there is an application already. */
  | { code: 'earlyServiceOnlyBefore' }
  | { code: 'preconditionMissing' }
  | { code: 'preconditionDay' }
  | { code: 'guidanceAboutUnknown'; about: string };

export type { Event };

export const initial: EarlyService = { state: 'unasked' };
