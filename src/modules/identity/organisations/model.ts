import type { CivilDate } from '../../../kernel/civil-date.ts';

/** 民法典 art. 165: a power of attorney names the agent, the matters, the extent and the time. */
export type Agency = {
  id: string;
  agent: string;
  items: readonly string[] | 'all';
  from: CivilDate;
  /** The last day; null until revoked. */
  until: CivilDate | null;
};

export type Organisation = { state: 'none' } | { state: 'entered'; agencies: readonly Agency[] };

export type Revoker = 'organisation' | 'agent' | 'administrator';

export type Command =
  | { type: 'enter'; uscc: string }
  | { type: 'grantAgency'; agency: Agency }
  | { type: 'revokeAgency'; agency: string; by: Revoker };

export type Refusal =
  | { code: 'alreadyEntered' }
  | { code: 'organisationUnknown'; command: Command['type'] }
  | { code: 'usccInvalid' }
  | { code: 'agencyEndsBeforeItBegins' }
  | { code: 'agencyWithoutItems' }
  | { code: 'agencyUnknown' };

export const initial: Organisation = { state: 'none' };
