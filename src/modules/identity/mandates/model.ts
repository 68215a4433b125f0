import type { CivilDate } from '../../../kernel/civil-date.ts';

/** What an agent may do for somebody: each is named, none follows from another. */
export const MANDATE_ACTS = ['fill', 'submit', 'supplement', 'withdraw', 'papers'] as const;
export type MandateAct = (typeof MANDATE_ACTS)[number];

/** 民法典 art. 165: a power of attorney names the agent, the matters, the extent and the time. */
export type Terms = {
  items: readonly string[] | 'all';
  acts: readonly MandateAct[];
  /** The last day. */
  until: CivilDate;
};

export type Side = 'principal' | 'agent';

/** Who answers or begins, as far as a rule has to know it. */
export type Party = {
  id: string;
  /** 民法典 arts. 17, 18: eighteen, and so of full capacity; what a court says of an adult we do not know. */
  adult: boolean;
};

export type Mandate =
  | { state: 'none' }
  | { state: 'asked'; asker: string; askedBy: Side; terms: Terms; linkUntil: string; opensData: boolean }
  | { state: 'active'; principal: string; agent: string; terms: Terms }
  | { state: 'ended'; how: Ending };

export type Ending = 'declined' | 'withdrawn' | 'revoked' | 'renounced';

export type Command =
  | {
      type: 'ask';
      asker: Party;
      askedBy: Side;
      /** The other side was named by the asker's own number. */
      namesItself: boolean;
      /** Sealed: whom the asker named. */
      named: string;
      terms: Terms;
      /** The principal lets his saved data be filled in; an agent who asks cannot say that. */
      opensData: boolean;
      on: CivilDate;
      linkUntil: string;
    }
  | {
      type: 'confirm';
      by: Party;
      /** Name and number of who answers are those that the asker named. */
      isNamed: boolean;
      at: string;
      on: CivilDate;
      /** The same, said by the principal who answers; an agent who accepts an offer opens nothing. */
      opensData: boolean;
    }
  | { type: 'decline'; by: Party; isNamed: boolean; at: string }
  | { type: 'withdraw'; by: string }
  | { type: 'end'; by: string };

export type Refusal =
  | { code: 'mandateUnknown' }
  | { code: 'mandateOver'; how: Ending }
  | { code: 'mandateConfirmed' }
  | { code: 'mandateNotConfirmed' }
  | { code: 'mandateLinkExpired' }
  | { code: 'mandateForAnother' }
  | { code: 'mandateForOneself' }
  | { code: 'agentNotAdult' }
  | { code: 'principalNotAdult' }
  | { code: 'mandateEndsBefore' }
  | { code: 'mandateTooLong'; longest: CivilDate }
  | { code: 'mandateWithoutItems' }
  | { code: 'mandateWithoutActs' };

export const initial: Mandate = { state: 'none' };
