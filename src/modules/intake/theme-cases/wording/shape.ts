import type { PartState, ThemeStatus, ToldCause } from '../contract/kinds.ts';
import type { Refusal, SubmitFault } from '../model.ts';

export type ThemeCaseWording = {
  readonly statuses: Readonly<Record<ThemeStatus, string>>;
  readonly parts: Readonly<Record<PartState, string>>;
  readonly refusals: Readonly<Record<Refusal['code'] | SubmitFault['code'] | 'partRefused', string>>;
  /** Why a part does not go on, in one sentence: the other part and this one, by name. */
  readonly stopped: (because: string, item: string) => string;
  /** For what a part waits, by name. */
  readonly waitsFor: (names: readonly string[]) => string;
  /** What would be given up with a part, by name. */
  readonly takenWith: (names: readonly string[]) => string;
  /** Why the date is another one: what happened to a part, by its name. */
  readonly causes: Readonly<Record<ToldCause, (item: string) => string>>;
};
