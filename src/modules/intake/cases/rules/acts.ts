import type { CaseAct } from '../contract.ts';
import type { CaseState } from '../model.ts';

/** Which acts of an officer a state admits, and by which permission; `decide` has the last word. */
const ACTS = {
  unreceived: [],
  submitted: ['accept', 'askCorrection', 'refuseAcceptance'],
  awaitingCorrection: [],
  accepted: ['review'],
  reviewed: ['decide'],
  notAccepted: [],
  concluded: [],
} as const satisfies Record<CaseState, readonly CaseAct[]>;

export type Situation = {
  state: CaseState;
  corrected: boolean;
  /** The five working days have gone by: it counts as accepted. */
  deemedAccepted: boolean;
  isReviewer: boolean;
  /** The case of the officer or of a declared relative. */
  isConflict: boolean;
  permits: (act: CaseAct) => boolean;
};

/** What this officer may do to this case now: only these are offered, so that nobody is led into a refusal. */
export function actsIn({ state, corrected, deemedAccepted, isReviewer, isConflict, permits }: Situation): CaseAct[] {
  if (isConflict) return [];
  const barred = new Set<CaseAct>([
    ...(corrected || deemedAccepted ? (['askCorrection'] as const) : []),
    ...(deemedAccepted ? (['refuseAcceptance'] as const) : []),
    ...(isReviewer ? (['decide'] as const) : []),
  ]);
  return ACTS[state].filter((act) => !barred.has(act) && permits(act));
}
