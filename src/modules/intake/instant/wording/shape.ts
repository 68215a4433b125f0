import type { Ground, State } from '../contract/kinds.ts';
import type { Refusal } from '../model.ts';
import type { RateRefusal } from '../rates/decide.ts';
import type { LeftFor } from '../rules/verdict.ts';

export type InstantWording = {
  readonly states: Readonly<Record<State, string>>;
  readonly grounds: Readonly<Record<Ground, string>>;
  /** Why a person decides. */
  readonly why: Readonly<Record<LeftFor, string>>;
  readonly refusals: Readonly<
    Record<
      | Exclude<Refusal['code'], 'conflictOfInterest' | 'alreadyAnswered' | 'statementTooLate' | 'statementRuns'>
      | RateRefusal['code'],
      string
    >
  >;
};
