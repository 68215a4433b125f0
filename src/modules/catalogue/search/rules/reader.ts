import type { Concept, Text } from '../model.ts';
import { featuresOf, lesserFeaturesOf, letterFeaturesOf, type Features, type Parts, type Space } from './features.ts';
import { lexiconOf, piecesOf, type Lexicon } from './lexicon.ts';
import { heard, tokensOf } from './tokens.ts';

/** So many letters, or first letters, in a row are compared. */
export const LETTERS = 4;
export const INITIALS = 3;

const SYLLABLE = /^[a-z]{1,6}$/;

/** What a stored text is compared by, and what it touches upon besides. */
export type Read = { bySpace: Readonly<Record<Space, Features>>; lesser: readonly string[] };

/** Takes texts apart by the words of a county. It learns every syllable that it meets: by them typed pinyin is split. */
export class Reader {
  readonly lexicons: Readonly<Record<'written' | 'heard', Lexicon>>;
  readonly #syllables = new Set<string>();

  constructor(concepts: readonly Concept[]) {
    this.lexicons = {
      written: lexiconOf(concepts, ({ written }) => tokensOf(written)),
      // One syllable is the sound of too many words.
      heard: lexiconOf(concepts, ({ sound }) => (sound.includes(' ') ? heard(sound.split(' ')) : [])),
    };
    for (const { words } of concepts) for (const { sound } of words) this.#learn(sound.split(' '));
  }

  get syllables(): ReadonlySet<string> {
    return this.#syllables;
  }

  read({ written, sound }: Text): Read {
    const syllables = sound.split(' ');
    this.#learn(syllables);
    const [asWritten, asHeard] = [this.#parts('written', tokensOf(written)), this.#parts('heard', heard(syllables))];
    const initials = syllables.map((syllable) => syllable.slice(0, 1)).join('');
    return {
      bySpace: {
        written: featuresOf(asWritten, 'written'),
        heard: featuresOf(asHeard, 'heard'),
        letters: letterFeaturesOf(syllables.join(''), LETTERS, 'letters'),
        initials: letterFeaturesOf(initials, INITIALS, 'initials'),
      },
      lesser: [
        ...lesserFeaturesOf(asWritten, 'written', this.lexicons.written),
        ...lesserFeaturesOf(asHeard, 'heard', this.lexicons.heard),
      ],
    };
  }

  /** What a text is about that nobody types whole: only as it is written. */
  glance(written: string): Iterable<string> {
    return featuresOf(this.#parts('written', tokensOf(written)), 'written').keys();
  }

  #parts(space: 'written' | 'heard', tokens: readonly string[]): Parts {
    return { tokens, pieces: piecesOf(tokens, this.lexicons[space]) };
  }

  #learn(syllables: readonly string[]): void {
    for (const syllable of syllables) if (SYLLABLE.test(syllable)) this.#syllables.add(syllable);
  }
}
