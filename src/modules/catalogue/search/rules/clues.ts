import { isConceptFeature, type Features, type Space } from './features.ts';
import type { Inverted, Posting } from './inverted.ts';

/** A feature of a question that somebody has: how much it says here. */
type Clue = { worth: number; evidence: number; posting: Posting };

/** All that one way of reading a question tells. */
export type Clues = {
  byId: ReadonlyMap<number, Clue>;
  rarestFirst: readonly Clue[];
  /** Of all of them, also those that nobody has. */
  worth: number;
};

/** A known word is evidence by itself, neighbouring tokens only together with others. */
const EVIDENCE = { concept: 2, pair: 1 } as const;
/** What nobody has may be a word of courtesy; it says half of what a rare word says. */
const UNKNOWN = 0.5;

export function cluesOf(features: Features, space: Space, inverted: Inverted): Clues {
  const unknown = UNKNOWN * Math.log(1 + inverted.documents);
  const byId = new Map<number, Clue>();
  let total = 0;
  for (const [feature, weight] of features) {
    const known = inverted.find(feature);
    const worth = weight * (known ? inverted.rarity(known.id) : unknown);
    total += worth;
    const evidence = isConceptFeature(space, feature) ? EVIDENCE.concept : EVIDENCE.pair;
    if (known) byId.set(known.id, { posting: known.posting, worth, evidence });
  }
  const rarestFirst = [...byId.values()].sort((one, other) => one.posting.length - other.posting.length);
  return { byId, rarestFirst, worth: total };
}
