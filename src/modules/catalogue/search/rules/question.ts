import type { Text, Understood } from '../model.ts';
import { featuresOf, headOf, letterFeaturesOf, type Features, type Parts, type Space } from './features.ts';
import { piecesOf, type Lexicon } from './lexicon.ts';
import { INITIALS, LETTERS } from './reader.ts';
import { syllablesIn } from './syllables.ts';
import { heard, tokensOf } from './tokens.ts';

export type Known = { lexicons: Readonly<Record<'written' | 'heard', Lexicon>>; syllables: ReadonlySet<string> };

/** One way of reading what was typed. `trust`: how sure a sign this way is beside the characters themselves. */
export type Reading = {
  space: Space;
  features: Features;
  trust: number;
  /** How it was taken apart, and each token as it was typed. */
  parts: (Parts & { typed: readonly string[] }) | undefined;
};

const TRUST = { written: 1, heard: 0.9, letters: 0.75, initials: 0.85 } as const;

/** What was typed in characters is read as written and as heard; letters may be pinyin, pinyin with an error in it, or first letters. */
export function readingsOf({ written, sound }: Text, { lexicons, syllables }: Known): Reading[] {
  const letters = /^[a-z ]+$/.test(written) ? written.replaceAll(' ', '') : undefined;
  const spoken = letters === undefined ? sound.split(' ') : syllablesIn(letters, syllables);
  const tokens = tokensOf(written);
  const asWritten = { tokens, typed: tokens };
  return [
    reading('written', asWritten, lexicons.written),
    ...(spoken ? [reading('heard', asHeard(spoken, tokens), lexicons.heard)] : []),
    ...(letters === undefined ? [] : letterReadings(letters)),
  ];
}

/** Every character has one syllable: what is heard can be shown as it was written. */
const asHeard = (spoken: readonly string[], written: readonly string[]) => ({
  tokens: heard(spoken),
  typed: written.length === spoken.length ? written : spoken,
});

type Tokens = Pick<NonNullable<Reading['parts']>, 'tokens' | 'typed'>;

function reading(space: 'written' | 'heard', { tokens, typed }: Tokens, lexicon: Lexicon): Reading {
  const parts = { tokens, typed, pieces: piecesOf(tokens, lexicon) };
  return { space, features: featuresOf(parts, space), trust: TRUST[space], parts };
}

const letterReadings = (letters: string): Reading[] => [
  {
    space: 'letters',
    features: letterFeaturesOf(letters, LETTERS, 'letters'),
    trust: TRUST.letters,
    parts: undefined,
  },
  {
    space: 'initials',
    features: letterFeaturesOf(letters, INITIALS, 'initials'),
    trust: TRUST.initials,
    parts: undefined,
  },
];

/** The known words of a reading, each with what it was taken for. */
export const understoodIn = ({ parts }: Reading): Understood[] =>
  parts?.pieces.flatMap(({ from, to, concepts }): Understood[] => {
    const [concept] = concepts.filter(({ empty }) => !empty);
    return concept ? [{ typed: joined(parts.typed.slice(from, to)), as: headOf(concept) }] : [];
  }) ?? [];

/** The places that no known word covers and no item knows either; `isKnown` is asked of two neighbours, or of one that stands alone. */
export function strangePlaces({ parts }: Reading, isKnown: (tokens: string) => boolean): Set<number> {
  const strange = new Set<number>();
  for (const { from, to, concepts } of parts?.pieces ?? []) {
    if (concepts.length > 0) continue;
    const known = new Set<number>();
    const tokens = parts?.tokens ?? [];
    if (to - from === 1 && isKnown(tokens[from] ?? '')) known.add(from);
    for (let at = from; at + 1 < to; at += 1)
      if (isKnown(`${tokens[at] ?? ''} ${tokens[at + 1] ?? ''}`)) known.add(at).add(at + 1);
    for (let at = from; at < to; at += 1) if (!known.has(at)) strange.add(at);
  }
  return strange;
}

/** The places of the words that were recognised. */
export const knownPlaces = ({ parts }: Reading): Set<number> =>
  new Set(
    parts?.pieces
      .filter(({ concepts }) => concepts.length > 0)
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  );

/** Neighbouring places as words. */
export function wordsAt(places: ReadonlySet<number>, { parts }: Reading): string[] {
  const runs: string[][] = [[]];
  parts?.typed.forEach((token, at) => (places.has(at) ? runs.at(-1)?.push(token) : runs.push([])));
  return runs.filter((run) => run.length > 0).map(joined);
}

/** Letters keep the space between them. */
const joined = (words: readonly string[]): string =>
  words.join(words.every((word) => /^\p{Script=Han}$/u.test(word)) ? '' : ' ');
