import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Answer, OffCause, RecordWord } from './contract/kinds.ts';
import type { Event } from './events.ts';

/** A minute of a day in China. */
export type Moment = { on: CivilDate; time: string };

/** When it is held. */
export type Slot = { heldOn: CivilDate; from: string; until: string };

type Called = Extract<Event, { type: 'meetingCalled' }>;
export type Facts = Omit<Called, 'type' | 'heldOn' | 'from' | 'until' | 'place' | 'on'> & { on: CivilDate };

/** One invited department. A meeting that is moved asks everybody anew. */
export type Guest = {
  department: string;
  officer: string | null;
  answer: Answer | null;
  /** Who comes, where it sends somebody. */
  whom: string | null;
};

type Minutes = {
  edition: number;
  stage: 'drafted' | 'circulated' | 'final';
  minutes: string;
  attending: readonly string[];
  /** While they go round, or since: the last day for a word. */
  answerBy: CivilDate | null;
  words: Readonly<Record<string, RecordWord | null>>;
};

/** 联席会议. `wasFinal`: an edition of its minutes was, whatever became of the next. */
export type Meeting =
  | { state: 'uncalled' }
  | {
      state: 'called' | 'calledOff';
      facts: Facts;
      slot: Slot;
      place: string;
      guests: readonly Guest[];
      minutes: Minutes | null;
      wasFinal: boolean;
    };

export type Known = Exclude<Meeting, { state: 'uncalled' }>;

type Officer = { id: string; conflicted: boolean };
type Done = { now: Moment; officer: string };

export type Command =
  | { type: 'call'; called: Called }
  | {
      type: 'answer';
      now: Moment;
      department: string;
      officer: Officer;
      answer: Answer;
      whom: string | null;
      reason: string | null;
    }
  | ({ type: 'move'; slot: Slot; place: string; reason: string | null } & Done)
  | { type: 'callOff'; now: Moment; officer: string | null; cause: OffCause; reason: string | null }
  | ({ type: 'draft'; attending: readonly string[]; minutes: string; corrects: boolean } & Done)
  | ({ type: 'circulate'; days: number; answerBy: CivilDate } & Done)
  | {
      type: 'sayOfRecord';
      now: Moment;
      department: string;
      officer: Officer;
      word: Exclude<RecordWord, 'silent'>;
      reason: string | null;
    }
  | { type: 'fallSilent'; now: Moment }
  | ({ type: 'finish' } & Done);

export type Refusal =
  | { code: 'meetingNotFound' }
  /** It is called off, or was called before. */
  | { code: 'meetingOver' }
  /** It has begun: nobody answers an invitation any more. */
  | { code: 'meetingBegun' }
  /** It has not begun: there is nothing to record. */
  | { code: 'meetingAhead' }
  /** There are minutes: it took place. */
  | { code: 'meetingHeld' }
  | { code: 'meetingAnsweredSo' }
  | { code: 'meetingReasonMissing' }
  | { code: 'meetingNotMoved' }
  /** They go round and nobody has objected. */
  | { code: 'minutesGoRound' }
  /** There are none, or they do not go round now. */
  | { code: 'minutesNotRound' }
  | { code: 'minutesWithoutGuests' }
  | { code: 'minutesStranger'; department: string }
  | { code: 'minutesAwaited'; departments: readonly string[] }
  | { code: 'minutesAnsweredBefore' }
  /** The day was over: its silence is agreement with the record. */
  | { code: 'minutesDayOver' }
  /** What is final is changed by a new edition alone, which says what it corrects. */
  | { code: 'minutesFinalAlready' }
  | { code: 'conflictOfInterest' };

export type { Event };

export const initial: Meeting = { state: 'uncalled' };
