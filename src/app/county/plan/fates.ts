import type { Truth } from '../truth.ts';
import { chanceFor } from './chance.ts';
import type { SoughtItem } from './model.ts';

/** What chance has decided of a case before it comes. */
export type Fate = {
  ends: 'neverSubmitted' | 'withdrawn' | 'notAccepted' | 'denied' | 'granted';
  /** The material that was wrong when it was first handed in. */
  lacks: string | null;
  /** Whether the applicant hands in what was asked for. */
  mends: boolean;
  /** The approver sends it back to a reviewer once. */
  sentBack: boolean;
  /** Of a denial: a reviewer is against it, not the approver alone. */
  reviewerAgainst: boolean;
  /** How the result is wished; where nothing is said it is fetched. */
  wish: 'none' | 'electronic' | 'post';
  /** Whether the result is fetched in time; else it lies on the shelf. */
  fetched: boolean;
  /** Of what is posted: nobody is at home, and it comes back. */
  comesBack: boolean;
};

/** Upper ends of the ranges into which one draw falls. */
const ENDS = [
  ['neverSubmitted', 0.03],
  ['withdrawn', 0.06],
  ['notAccepted', 0.1],
  ['denied', 0.15],
] as const;

const WISHES = [
  ['electronic', 0.25],
  ['post', 0.4],
] as const;

type Drawn = { seed: number; number: number; item: SoughtItem };

export function fateOf({ causeOfReturns: cause }: Truth, { seed, number, item }: Drawn): Fate {
  const random = chanceFor(seed, 'fate', number);
  const draw = random();
  const isCause = item.key === cause.item;
  const isLacking = random() < (isCause ? cause.share : cause.elsewhere);
  const place = Math.floor(random() * item.materials.length);
  const wished = random();
  return {
    ends: ENDS.find(([, end]) => draw < end)?.[0] ?? 'granted',
    lacks: isLacking ? (isCause ? cause.material : (item.materials[place] ?? null)) : null,
    mends: random() < 0.92,
    sentBack: random() < 0.06,
    reviewerAgainst: random() < 0.6,
    wish: WISHES.find(([, end]) => wished < end)?.[0] ?? 'none',
    fetched: random() < 0.85,
    comesBack: random() < 0.1,
  };
}
