import type { Entry } from '../model.ts';
import type { Clues } from './clues.ts';
import { SPACES, type Space } from './features.ts';
import type { Inverted } from './inverted.ts';
import type { Reader } from './reader.ts';

/** One text of an item in one space, as a stretch of the item's features. */
type Stretch = { space: Space; from: number; to: number };

/** An item on the shelf. The features of its texts lie in one row: a large catalogue has hundreds of thousands of texts. */
export type Shelved = {
  key: string;
  edition: number;
  ids: Int32Array;
  weights: Float32Array;
  stretches: readonly Stretch[];
  /** Whatever it is found by. */
  every: Int32Array;
};

/** By where it was found. */
const STRENGTH = { text: 1, lesser: 0.7, about: 0.35 } as const;

/** Also answers how well each feature stands for the item. */
export function shelve(
  { key, edition, words }: Entry,
  reader: Reader,
  inverted: Inverted,
): { item: Shelved; strengths: ReadonlyMap<number, number> } {
  const ids: number[] = [];
  const weights: number[] = [];
  const stretches: Stretch[] = [];
  const strengths = new Map<number, number>();
  const lesser = new Set<string>();
  for (const text of [...words.names, ...words.says]) {
    const read = reader.read(text);
    for (const feature of read.lesser) lesser.add(feature);
    for (const space of SPACES) {
      const from = ids.length;
      for (const [feature, weight] of read.bySpace[space]) {
        const id = inverted.idOf(feature);
        ids.push(id);
        weights.push(weight);
        strengths.set(id, STRENGTH.text);
      }
      if (ids.length > from) stretches.push({ space, from, to: ids.length });
    }
  }
  const add = (feature: string, strength: number) => {
    const id = inverted.idOf(feature);
    if (!strengths.has(id)) strengths.set(id, strength);
  };
  for (const feature of lesser) add(feature, STRENGTH.lesser);
  for (const text of words.about) for (const feature of reader.glance(text)) add(feature, STRENGTH.about);
  const every = Int32Array.from(strengths.keys());
  return {
    item: { key, edition, ids: Int32Array.from(ids), weights: Float32Array.from(weights), stretches, every },
    strengths,
  };
}

/** How much the texts' own side counts: a short name that is asked for whole beats a long one that contains it. */
const OWN_SIDE = 0.35;

/** How alike a question and the best fitting text of an item are, 0 to 1, and on how much evidence. */
export function likeness(
  { ids, weights, stretches }: Shelved,
  space: Space,
  { clues, inverted }: { clues: Clues; inverted: Inverted },
): { alike: number; evidence: number } {
  let best = { alike: 0, evidence: 0 };
  for (const stretch of stretches) {
    if (stretch.space !== space) continue;
    let [asked, shared, own, evidence] = [0, 0, 0, 0];
    for (let at = stretch.from; at < stretch.to; at += 1) {
      const id = ids[at] ?? 0;
      const worth = (weights[at] ?? 0) * inverted.rarity(id);
      own += worth;
      const clue = clues.byId.get(id);
      if (!clue) continue;
      asked += clue.worth;
      shared += worth;
      evidence += clue.evidence;
    }
    const alike = asked === 0 ? 0 : (1 - OWN_SIDE) * (asked / clues.worth) + OWN_SIDE * (shared / own);
    if (alike > best.alike) best = { alike, evidence };
  }
  return best;
}
