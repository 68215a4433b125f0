import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Ground } from './contract/kinds.ts';
import type { Event } from './events.ts';

export type Facts = Pick<
  Extract<Event, { type: 'instantlyDecided' }>,
  'number' | 'department' | 'item' | 'person' | 'organisation'
> & { decidedOn: CivilDate };

/** What a machine did with a case, and what a person made of it afterwards. */
export type Instant =
  | { state: 'undecided' }
  | { state: 'leftToPerson' | 'granted'; facts: Facts }
  | { state: 'checking'; facts: Facts; ground: Ground }
  /** `until`: the last day on which the party may speak against it; null where it was found wrong before parties were heard. */
  | {
      state: 'foundWrong';
      facts: Facts;
      ground: Ground;
      by: string;
      until: CivilDate | null;
      statedOn: CivilDate | null;
    }
  | { state: 'confirmed' | 'rolledBack'; facts: Facts; ground: Ground; closedOn: CivilDate };

export type Decided = Exclude<Instant, { state: 'undecided' }>;

/** What somebody says, in plain words and sealed with the applicant's key. */
export type Words = { said: string; sealed: string };
type Officer = { id: string; conflicted: boolean };

export type Command =
  | { type: 'decide'; decided: Omit<Extract<Event, { type: 'instantlyDecided' }>, 'type'> }
  | { type: 'draw'; on: CivilDate; draw: NonNullable<Extract<Event, { type: 'lookAsked' }>['draw']> }
  | { type: 'askPerson'; on: CivilDate; words: Words | null }
  | {
      type: 'look';
      on: CivilDate;
      officer: Officer;
      outcome: 'right' | 'wrong';
      statementUntil: CivilDate;
      words: Words;
    }
  | { type: 'state'; on: CivilDate; words: Words }
  | {
      type: 'rollBack';
      on: CivilDate;
      officer: Officer;
      outcome: 'rolledBack' | 'confirmed';
      words: Words;
      decision: string | null;
    };

export type Refusal =
  | { code: 'instantNotFound' }
  | { code: 'instantNotAllowed' }
  | { code: 'personAskedAlready' }
  | { code: 'instantWordsMissing' }
  | { code: 'alreadyAnswered' }
  | { code: 'statementTooLate'; until: CivilDate }
  | { code: 'statementRuns'; until: CivilDate }
  /** 公务员法 art. 76. */
  | { code: 'conflictOfInterest' }
  /** Who found it wrong does not decide what follows. */
  | { code: 'lookedItself' };

export type { Event };

export const initial: Instant = { state: 'undecided' };
