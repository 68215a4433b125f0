import type { Concept } from '../model.ts';
import { conceptsWithin, type Lexicon, type Piece } from './lexicon.ts';

/** What is written, what is heard, and for what is typed in letters: four letters in a row, and three first letters. */
export const SPACES = ['written', 'heard', 'letters', 'initials'] as const;
export type Space = (typeof SPACES)[number];

/** What texts have in common or have not, each with how much it says of its text. */
export type Features = Map<string, number>;

/** What a neighbourhood of two tokens says: most between unknown ones, less inside a word that is known as a whole, and across words. */
const PAIR = { unknown: 1, inside: 0.4, across: 0.4 } as const;
/** A known word of one token is often a part of an unknown one. */
const CONCEPT = { word: 1, single: 0.6 } as const;
/** One unknown token alone is a weak sign. */
const ALONE = 0.6;

const ABOUT = 'concept ';
const conceptFeature = (space: Space, concept: Concept): string => `${space} ${ABOUT}${headOf(concept)}`;
export const tokenFeature = (space: Space, token: string): string => `${space} ${token}`;
/** Whether a feature is a known word rather than some neighbouring tokens. */
export const isConceptFeature = (space: Space, feature: string): boolean => feature.startsWith(`${space} ${ABOUT}`);

/** The word by which a concept is called. */
export const headOf = ({ words }: Concept): string => words[0]?.written ?? '';

/** A text taken apart. */
export type Parts = { tokens: readonly string[]; pieces: readonly Piece[] };

export function featuresOf({ tokens, pieces }: Parts, space: Space): Features {
  const features: Features = new Map();
  const add = (feature: string, weight: number) => features.set(feature, Math.max(features.get(feature) ?? 0, weight));
  const addPair = (at: number, weight: number) =>
    add(tokenFeature(space, `${tokens[at] ?? ''} ${tokens[at + 1] ?? ''}`), weight);
  pieces.forEach((piece, index) => {
    if (isEmpty(piece)) return;
    const { from, to, concepts } = piece;
    const known = concepts.length > 0;
    const word = (to - from === 1 ? CONCEPT.single : CONCEPT.word) / Math.sqrt(concepts.length);
    for (const concept of concepts) if (!concept.empty) add(conceptFeature(space, concept), word);
    for (let at = from; at + 1 < to; at += 1) addPair(at, known ? PAIR.inside / (to - from - 1) : PAIR.unknown);
    if (!known && to - from === 1) add(tokenFeature(space, tokens[from] ?? ''), ALONE);
    const next = pieces[index + 1];
    if (next && !isEmpty(next)) addPair(to - 1, PAIR.across);
  });
  return features;
}

const isEmpty = ({ concepts }: Piece) => concepts.length > 0 && concepts.every(({ empty }) => empty);

/** What a text touches upon besides: words inside longer words, and each token by itself. */
export function lesserFeaturesOf({ tokens, pieces }: Parts, space: Space, lexicon: Lexicon): string[] {
  const within = pieces.flatMap((piece) => conceptsWithin(tokens, piece, lexicon));
  return [
    ...within.filter(({ empty }) => !empty).map((concept) => conceptFeature(space, concept)),
    ...(space === 'written' ? tokens.map((token) => tokenFeature(space, token)) : []),
  ];
}

/** Neighbouring letters, `size` at a time; each says as much as the other. */
export function letterFeaturesOf(letters: string, size: number, space: Space): Features {
  const features: Features = new Map();
  for (let at = 0; at + size <= letters.length; at += 1)
    features.set(tokenFeature(space, letters.slice(at, at + size)), 1);
  return features;
}
