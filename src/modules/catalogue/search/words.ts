import { sha256Of } from '../content.ts';
import type { Concept, Vocabulary, Words } from './model.ts';
import { plain, textOf } from './writing.ts';

/** What the published versions of one item say of themselves, the newest last. */
export type Described = {
  names: readonly string[];
  formerName: string | null;
  result: string;
  conditions: readonly string[];
  materials: readonly string[];
};

/** Raised when words are written down otherwise than before, so that what is stored is written anew. */
const WRITING = 1;

/** The same for what was written down before from the same words: reading them out again would give the same. */
export const proofOf = (source: Vocabulary | { described: Described; phrases: readonly string[] }): string =>
  sha256Of({ ...source, writing: WRITING });

/** What stands in brackets is left out of the short name. */
const shortName = (name: string) => name.replace(/[((][^))]*[))]/gu, '');

const different = (texts: readonly (string | null)[]): string[] => [
  ...new Set(texts.filter((text) => text !== null).filter((text) => plain(text) !== '')),
];

/** Every word under which an item is found. */
export function wordsOf({ names, formerName, ...about }: Described, phrases: readonly string[]): Words {
  return {
    names: different([...names.flatMap((name) => [name, shortName(name)]), formerName]).map(textOf),
    says: different(phrases).map(textOf),
    about: different([about.result, ...about.conditions, ...about.materials]).map(plain),
  };
}

export const conceptsOf = ({ empty, concepts }: Vocabulary): Concept[] => [
  { empty: true, words: empty.map(textOf) },
  ...Object.entries(concepts).map(([usual, others]) => ({
    empty: false,
    words: different([usual, ...others]).map(textOf),
  })),
];
