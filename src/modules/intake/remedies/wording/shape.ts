import type { DisputedAct, DisputeKind, DisputeOutcome, DisputeState, Timeliness } from '../contract/kinds.ts';
import type { HoldRefusal } from '../rules/held-back.ts';
import type { Refusal } from '../model.ts';

type Said = Refusal['code'] | HoldRefusal['code'] | 'disputedPaperUnknown' | 'dutyCaseUnknown';

export type DisputeWording = {
  readonly kinds: Readonly<Record<DisputeKind, string>>;
  readonly acts: Readonly<Record<DisputedAct, string>>;
  readonly states: Readonly<Record<DisputeState, string>>;
  readonly outcomes: Readonly<Record<DisputeOutcome, string>>;
  readonly timeliness: Readonly<Record<Timeliness, string>>;
  readonly refusals: Readonly<Record<Said, string>>;
};
