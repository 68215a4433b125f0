import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { SilenceRule } from './contract/kinds.ts';
import type { Event } from './events.ts';

/** One asked department: its opinion, and what its silence counts as once the day is over. */
export type Part = {
  department: string;
  opinion: { on: CivilDate; late: boolean } | null;
  silence: 'agreed' | 'noOpinion' | 'undecided' | null;
};

export type Facts = Omit<Extract<Event, { type: 'consultationAsked' }>, 'type' | 'answerBy' | 'remindOn' | 'on'> & {
  on: CivilDate;
  answerBy: CivilDate;
  remindOn: CivilDate;
};

/** 征求意见. `open`: also when everybody answered or is counted; late words are kept. */
export type Consultation =
  { state: 'unasked' } | { state: 'open' | 'withdrawn'; facts: Facts; parts: readonly Part[]; reminded: boolean };

export type Asked = Exclude<Consultation, { state: 'unasked' }>;

type Officer = { id: string; conflicted: boolean };

export type Command =
  | { type: 'ask'; asked: Extract<Event, { type: 'consultationAsked' }> }
  | { type: 'opine'; on: CivilDate; department: string; officer: Officer; said: boolean; opinion: string }
  | { type: 'remind'; on: CivilDate }
  | { type: 'fallSilent'; on: CivilDate }
  | { type: 'settleSilence'; on: CivilDate; officer: string; as: Exclude<SilenceRule, 'askerDecides'> }
  | { type: 'withdraw'; on: CivilDate; officer: string | null; reason: string | null };

export type Refusal =
  | { code: 'consultationNotFound' }
  /** It was withdrawn, or nobody is awaited any more. */
  | { code: 'consultationOver' }
  | { code: 'opinionGivenBefore' }
  | { code: 'opinionUnsaid' }
  /** Everybody answered, was reminded, or still has time. */
  | { code: 'nobodyAwaited' }
  | { code: 'nothingUndecided' }
  /** 公务员法 art. 76. */
  | { code: 'conflictOfInterest' };

export type { Event };

export const initial: Consultation = { state: 'unasked' };
