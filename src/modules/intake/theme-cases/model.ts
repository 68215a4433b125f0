import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Limit } from '../../../kernel/limit.ts';
import type { Suspension } from '../../../kernel/suspension.ts';
import type { Applicant } from '../cases/model.ts';
import type { PartOutcome } from './contract/kinds.ts';
import type { Event } from './events.ts';

/** A minute of a day in China, as themes reckon. */
export type Moment = { on: CivilDate; minute: number };

/** One item of the theme in this matter. `draft`: what will be handed in, or was. */
export type PartFacts = {
  item: string;
  version: number;
  department: string;
  draft: string;
  limit: Limit;
  /** What has to be granted before it begins, of what this matter needs. */
  after: readonly string[];
  /** What it may overtake. */
  afterOptional: readonly string[];
};

/** What its own case says about time. */
export type CaseMoves = {
  acceptedOn: CivilDate | null;
  suspensions: readonly Suspension[];
  extension: number;
};

type OfCase = { case: CaseId; number: string; at: string; moves: CaseMoves };

/**
 * Where a part stands. `returned`: it could not be handed in by itself, so the applicant has it again. `takenBack`: by the applicant,
 * before it was a case; `stopped`: because another one was not granted.
 */
export type PartStanding =
  | { state: 'waiting' }
  | { state: 'returned'; why: string }
  | ({ state: 'started' } & OfCase)
  | ({ state: PartOutcome; endedAt: string } & OfCase)
  | { state: 'takenBack' }
  | { state: 'stopped'; because: string };

export type Part = PartFacts & { standing: PartStanding };

/** What the applicant agreed to for all parts: sensitive answers, a second case beside a running one, materials later, a machine. */
export type Said = { consent: boolean; anotherOne: boolean; tolerance: boolean; instant: boolean };

export type ThemeFacts = {
  number: string;
  theme: { key: string; version: number };
  applicant: Applicant;
  said: Said;
  /** The clerk who took it down at a counter; null where the applicant handed it in himself. */
  takenBy: string | null;
};

/** 一件事办件: one theme and its item cases. `finishes`: the date that was said last; `saidAt`: when. */
export type Opened = {
  state: 'running' | 'concluded';
  facts: ThemeFacts;
  parts: readonly Part[];
  openedAt: string;
  finishes: Moment | null;
  saidAt: string;
  concludedAt: string | null;
};
export type ThemeCase = { state: 'unopened' } | Opened;

export type Command =
  | { type: 'open'; opening: Omit<Extract<Event, { type: 'themeCaseOpened' }>, 'type'> }
  | { type: 'start'; item: string; case: CaseId; number: string; at: string }
  /** `why`: the code of the refusal. */
  | { type: 'giveBack'; item: string; why: string; at: string }
  /** `moves`: null where its case tells nothing of them any more. */
  | { type: 'follow'; item: string; moves: CaseMoves | null; outcome: PartOutcome | null; at: string }
  | { type: 'takeBack'; item: string; at: string };

export type Refusal =
  | { code: 'themeCaseNotFound' }
  | { code: 'themeCaseOpened' }
  | { code: 'partNotInTheme'; item: string }
  /** It waits for these. */
  | { code: 'partWaits'; item: string; for: readonly string[] }
  | { code: 'partStarted'; item: string }
  | { code: 'partNotOpen'; item: string };

/** Why a theme is not handed in, apart from what is wrong with one of its drafts. */
export type SubmitFault =
  | { code: 'themeNotFound' }
  /** Another version of the theme is in force. */
  | { code: 'themeChanged'; version: number }
  /** What was told needs these, and no draft of them is here. */
  | { code: 'partsMissing'; items: readonly string[] }
  /** These are no part of it, not after what was told, or twice. */
  | { code: 'partsNotNeeded'; items: readonly string[] }
  /** One theme case is of one applicant. */
  | { code: 'partsOfOthers' };

export type { Event };

export const initial: ThemeCase = { state: 'unopened' };
