import { isConceptFeature, type Features, type Space } from './features.ts';
import type { Inverted, Posting } from './inverted.ts';

/** A feature of a question: how much it says here, and who has it; nobody where it is unknown. */
type Clue = { worth: number; evidence: number; known: { id: number; posting: Posting } | undefined };

/** All that one way of reading a question tells. */
export type Clues = { all: readonly Clue[]; byId: ReadonlyMap<number, Clue>; worth: number };

/** A known word is evidence by itself, neighbouring tokens only together with others. */
const EVIDENCE = { concept: 2, pair: 1 } as const;
/** What nobody has may be a word of courtesy; it says half of what a rare word says. */
const UNKNOWN = 0.5;

export function cluesOf(features: Features, space: Space, inverted: Inverted): Clues {
  const unknown = UNKNOWN * Math.log(1 + inverted.documents);
  const all = Array.from(features, ([feature, weight]): Clue => {
    const known = inverted.find(feature);
    const evidence = isConceptFeature(space, feature) ? EVIDENCE.concept : EVIDENCE.pair;
    return { known, evidence, worth: weight * (known ? inverted.rarity(known.id) : unknown) };
  });
  const byId = new Map(all.flatMap((clue): [number, Clue][] => (clue.known ? [[clue.known.id, clue]] : [])));
  return { all, byId, worth: all.reduce((sum, { worth }) => sum + worth, 0) };
}
