import type { Concept, Text } from '../model.ts';

type Word = { tokens: readonly string[]; concepts: Concept[] };

/** Known words by their first token. */
export type Lexicon = ReadonlyMap<string, readonly Word[]>;

/** A stretch of a text: a known word, or, without concepts, what stands between known words. */
export type Piece = { from: number; to: number; concepts: readonly Concept[] };

/** `taken` says of which tokens a word consists; none leaves it out. */
export function lexiconOf(concepts: Iterable<Concept>, taken: (word: Text) => readonly string[]): Lexicon {
  const words = new Map<string, Word>();
  for (const concept of concepts)
    for (const text of concept.words) {
      const tokens = taken(text);
      const written = tokens.join(' ');
      const known = words.get(written);
      if (!known) words.set(written, { tokens, concepts: [concept] });
      else if (!known.concepts.includes(concept)) known.concepts.push(concept);
    }
  words.delete('');
  return byFirst(words.values());
}

function byFirst(words: Iterable<Word>): Lexicon {
  const lexicon = new Map<string, Word[]>();
  for (const word of words) {
    const [first = ''] = word.tokens;
    const beginning = lexicon.get(first);
    if (beginning) beginning.push(word);
    else lexicon.set(first, [word]);
  }
  return lexicon;
}

const NONE: readonly Concept[] = [];

/** Takes a text apart so that long known words are kept whole: of 办理发店 it finds 理发店, not 办理. */
export function piecesOf(tokens: readonly string[], lexicon: Lexicon): Piece[] {
  /** The best way to each place: what it is worth, and the piece that it ends with. */
  const worth: number[] = [0];
  const last: (Piece | undefined)[] = [];
  const offer = (piece: Piece, more: number) => {
    const better = (worth[piece.from] ?? 0) + more;
    if (last[piece.to] && better <= (worth[piece.to] ?? 0)) return;
    worth[piece.to] = better;
    last[piece.to] = piece;
  };
  for (let from = 0; from < tokens.length; from += 1) {
    offer({ from, to: from + 1, concepts: NONE }, 0);
    for (const word of lexicon.get(tokens[from] ?? '') ?? NONE_KNOWN)
      if (standsAt(word, tokens, from))
        offer({ from, to: from + word.tokens.length, concepts: word.concepts }, word.tokens.length ** 2);
  }
  const pieces: Piece[] = [];
  for (let at = tokens.length; at > 0;) {
    const piece = last[at];
    if (!piece) break;
    pieces.push(piece);
    at = piece.from;
  }
  return merged(pieces.reverse());
}

const NONE_KNOWN: readonly Word[] = [];

/** Unknown tokens beside each other are one piece. */
function merged(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const before = whole.at(-1);
    if (before && before.concepts.length === 0 && piece.concepts.length === 0)
      whole[whole.length - 1] = { ...before, to: piece.to };
    else whole.push(piece);
  }
  return whole;
}

/** The concepts of the shorter words that a known word covers: 买车交税 is also about 车. */
export function conceptsWithin(tokens: readonly string[], { from, to, concepts }: Piece, lexicon: Lexicon): Concept[] {
  if (concepts.length === 0 || to - from < 2) return [];
  const found = new Set<Concept>();
  for (let at = from; at < to; at += 1)
    for (const word of lexicon.get(tokens[at] ?? '') ?? NONE_KNOWN)
      if (at + word.tokens.length <= to && standsAt(word, tokens, at))
        for (const concept of word.concepts) found.add(concept);
  return [...found];
}

function standsAt({ tokens: word }: Word, tokens: readonly string[], at: number): boolean {
  for (let index = 1; index < word.length; index += 1) if (word[index] !== tokens[at + index]) return false;
  return true;
}
