import type { Ground, Method, Outcome, State } from '../contract/kinds.ts';
import type { Refusal } from '../model.ts';

type Said =
  | Exclude<Refusal['code'], 'conflictOfInterest'>
  | ('postCheckApplicantErased' | 'visitNeedsTwo' | 'noLicenceStands' | 'postCheckFileLost');

export type PostCheckWording = {
  readonly methods: Readonly<Record<Method, string>>;
  readonly states: Readonly<Record<State, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly grounds: Readonly<Record<Ground, string>>;
  readonly refusals: Readonly<Record<Said, string>>;
};
