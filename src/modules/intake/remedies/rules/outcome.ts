import type { DisputedAct, DisputeKind, DisputeOutcome } from '../contract/kinds.ts';

/** The organ was put right: what counts as corrected (复议) and as lost (诉讼). */
export const CORRECTED: readonly DisputeOutcome[] = ['changed', 'revoked', 'orderedToAct', 'confirmedIllegal'];

/** Decided on the merits: what the share is of. A withdrawal or a settlement decides nothing, and is counted apart. */
export const DECIDED: readonly DisputeOutcome[] = ['maintained', 'dismissed', ...CORRECTED];

/** A reconsideration maintains an act (art. 68 †); a court dismisses the suit against it (行政诉讼法 art. 69 †). */
const UNFIT: Readonly<Record<DisputeKind, readonly DisputeOutcome[]>> = {
  reconsideration: [],
  litigation: ['maintained'],
};

/** What cannot be changed or revoked was never done; what was done is not ordered to be done. */
export function fits(outcome: DisputeOutcome, { kind, act }: { kind: DisputeKind; act: DisputedAct }): boolean {
  if (UNFIT[kind].includes(outcome)) return false;
  const isOfAnAct = outcome === 'maintained' || outcome === 'changed' || outcome === 'revoked';
  return !(act === 'failureToAct' && isOfAnAct);
}

export const DUTIES = ['actNow', 'decideAnew'] as const;
export type DutyKind = (typeof DUTIES)[number];

type Concluded = { outcome: DisputeOutcome; act: DisputedAct; anew: boolean };

/**
 * What the organ owes then. A no that was revoked leaves an application that nobody answered, so it is decided anew whether the authority
 * says so or not; another act only where it says so.
 */
export function dutyOf({ outcome, act, anew }: Concluded): DutyKind | null {
  if (outcome === 'orderedToAct') return 'actNow';
  if (outcome !== 'revoked') return null;
  return anew || act === 'denial' || act === 'nonAcceptance' || act === 'termination' ? 'decideAnew' : null;
}
