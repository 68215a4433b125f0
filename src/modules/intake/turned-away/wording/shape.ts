import type { Refusal } from '../model.ts';
import type { ListedReason, Origin, PathKind, STATES } from '../contract/kinds.ts';
import type { Unentitled } from '../rules/entitled.ts';

type Said = Exclude<Refusal, { code: 'conflictOfInterest' }>['code'] | Unentitled['code'] | 'takenInCaseUnknown';

export type TurnedAwayWording = {
  readonly reasons: Readonly<Record<ListedReason, string>>;
  /** As headings of what the person can do. */
  readonly paths: Readonly<Record<PathKind, string>>;
  readonly states: Readonly<Record<(typeof STATES)[number], string>>;
  readonly origins: Readonly<Record<Origin, string>>;
  /** Whom a paper addresses that bears no name. */
  readonly visitor: string;
  readonly noItem: string;
  readonly noHall: string;
  readonly refusals: Readonly<Record<Said, string>>;
};
