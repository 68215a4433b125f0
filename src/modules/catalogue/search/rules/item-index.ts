import type { Concept, Entry, Found, Text } from '../model.ts';
import { cluesOf, type Clues } from './clues.ts';
import { tokenFeature } from './features.ts';
import { addToTouched, addUp, Inverted, leastOfTheMost } from './inverted.ts';
import { knownPlaces, readingsOf, strangePlaces, understoodIn, wordsAt, type Reading } from './question.ts';
import { Reader } from './reader.ts';
import { likeness, shelve, type Shelved } from './shelved.ts';

/** So many of those that share most with a question are looked at closely. */
const CANDIDATES = 64;
/** What more items have than this brings no new candidates once there are enough with something rarer. */
const COMMON = 200;
const ENOUGH_TOUCHED = 4 * CANDIDATES;
/** Above it the best answer is likely meant. */
const CERTAIN = 0.4;
/** A question of which so much is unknown was not understood, however well the rest fits. */
const MOSTLY = 0.5;
/** Below it, or far below the best, is noise. */
const LEAST = 0.1;
const BESIDE_THE_BEST = 0.45;
/** What fits about as well as the best. */
const CLOSE = 0.7;
/** What is only heard has to be heard twice: every two syllables are the sound of many words. */
const ENOUGH_HEARD = 2;
/** How much all texts of an item together count beside its best fitting one. */
const TOGETHER = 0.5;
/** So many more entries replaced than there are items. */
const WORN = 1_000;

type How = Pick<Found, 'understood' | 'unknown'> & { strange: number };

/**
 * Finds items by what people type. Built from entries in any order; an entry that is put again replaces the one before, unless it is
 * older. Its figures were set by the questions of `test/search`.
 */
export class ItemIndex {
  readonly #reader: Reader;
  readonly #inverted = new Inverted();
  readonly #shelf: (Shelved | undefined)[] = [];
  readonly #places = new Map<string, number>();
  #sums = new Float64Array(1_024);

  constructor(concepts: readonly Concept[]) {
    this.#reader = new Reader(concepts);
  }

  /** So much has been replaced that it is better built anew. */
  get worn(): boolean {
    return this.#shelf.length > WORN + 2 * this.#inverted.documents;
  }

  put(entry: Entry): void {
    const place = this.#places.get(entry.key);
    const old = place === undefined ? undefined : this.#shelf[place];
    if (old && old.edition >= entry.edition) return;
    if (old && place !== undefined) {
      this.#inverted.drop(old.every);
      this.#shelf[place] = undefined;
    }
    const { item, strengths } = shelve(entry, this.#reader, this.#inverted);
    const free = this.#shelf.push(item) - 1;
    this.#places.set(item.key, free);
    this.#inverted.add(free, strengths);
    if (free >= this.#sums.length) this.#sums = new Float64Array(2 * free);
  }

  find(question: Text): Found {
    const readings = readingsOf(question, this.#reader);
    const scores = new Map<Shelved, number>();
    let best: { score: number; reading: Reading | undefined } = { score: 0, reading: readings[0] };
    for (const reading of readings)
      for (const [item, score] of this.#scores(reading)) {
        scores.set(item, Math.max(scores.get(item) ?? 0, score));
        if (score > best.score) best = { score, reading };
      }
    const ranked = ranking(scores, Math.max(LEAST, BESIDE_THE_BEST * best.score));
    const { understood, unknown, strange } = this.#howRead(best.reading, readings[0]);
    return {
      keys: ranked.map(([{ key }]) => key),
      close: ranked.filter(([, score]) => score >= CLOSE * best.score).length,
      score: best.score,
      certain: best.score >= CERTAIN && strange < MOSTLY,
      understood,
      unknown,
    };
  }

  /** Which words were understood in the best reading, which in none, and how large a part of the question those are. */
  #howRead(best: Reading | undefined, asWritten: Reading | undefined): How {
    if (!best?.parts || !asWritten?.parts) return { understood: [], unknown: [], strange: 0 };
    // Typed pinyin is one long token as it is written.
    const reading = best.parts.typed.length === asWritten.parts.typed.length ? asWritten : best;
    const isKnown = (part: string) => this.#inverted.find(tokenFeature(reading.space, part)) !== undefined;
    const places = strangePlaces(reading, isKnown);
    for (const place of knownPlaces(best)) places.delete(place);
    const strange = places.size / best.parts.typed.length;
    return { understood: understoodIn(best), unknown: wordsAt(places, reading), strange };
  }

  #scores({ space, features, trust }: Reading): [Shelved, number][] {
    const clues = cluesOf(features, space, this.#inverted);
    return this.#candidates(clues).map(([item, sum]) => {
      const { alike, evidence } = likeness(item, space, { clues, inverted: this.#inverted });
      const enough = space === 'heard' ? Math.min(1, evidence / ENOUGH_HEARD) : 1;
      return [item, trust * enough * (TOGETHER * (sum / clues.worth) + (1 - TOGETHER) * alike)];
    });
  }

  /** The items that have most of what was asked, each with how much. */
  #candidates(clues: Clues): [Shelved, number][] {
    const tally = { sums: this.#sums, touched: [] as number[] };
    for (const { posting, worth } of clues.rarestFirst)
      if (posting.length > COMMON && tally.touched.length >= ENOUGH_TOUCHED) addToTouched(posting, worth, tally);
      else addUp(posting, worth, tally);
    const least = leastOfTheMost(tally, CANDIDATES);
    const most: [Shelved, number][] = [];
    for (const place of tally.touched) {
      const sum = this.#sums[place] ?? 0;
      this.#sums[place] = 0;
      const item = sum < least ? undefined : this.#shelf[place];
      if (item) most.push([item, sum]);
    }
    return most.sort(([, one], [, other]) => other - one).slice(0, CANDIDATES);
  }
}

const ranking = (scores: ReadonlyMap<Shelved, number>, least: number): [Shelved, number][] =>
  [...scores]
    .filter(([, score]) => score >= least)
    .sort(([one, score], [other, otherScore]) => otherScore - score || (one.key < other.key ? -1 : 1));
