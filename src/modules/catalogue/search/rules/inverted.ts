/** Who has a feature, and how well it stands for each. */
export type Posting = { documents: Uint32Array; strengths: Uint8Array; length: number };

/** Strengths are kept in hundredths. */
const FULL = 100;

/** Documents are numbered by whoever adds them; one that is dropped leaves its number for good. */
export class Inverted {
  readonly #ids = new Map<string, number>();
  readonly #postings: Posting[] = [];
  /** Holders of each feature that have not been dropped. */
  readonly #holders: number[] = [];
  /** As they were reckoned since the last change. */
  #rarities: (number | undefined)[] = [];
  #documents = 0;

  get documents(): number {
    return this.#documents;
  }

  /** The number of a feature, a new one when nobody had it before. */
  idOf(feature: string): number {
    const known = this.#ids.get(feature);
    if (known !== undefined) return known;
    const id = this.#postings.length;
    this.#ids.set(feature, id);
    this.#postings.push({ documents: new Uint32Array(2), strengths: new Uint8Array(2), length: 0 });
    this.#holders.push(0);
    return id;
  }

  /** Undefined when nobody has it. */
  find(feature: string): { id: number; posting: Posting } | undefined {
    const id = this.#ids.get(feature);
    const posting = id === undefined ? undefined : this.#postings[id];
    return id === undefined || !posting || (this.#holders[id] ?? 0) === 0 ? undefined : { id, posting };
  }

  /** `strengths`, from 0 to 1, by feature. */
  add(document: number, strengths: ReadonlyMap<number, number>): void {
    this.#documents += 1;
    this.#rarities = [];
    for (const [id, strength] of strengths) {
      const posting = this.#postings[id];
      if (!posting) continue;
      if (posting.length === posting.documents.length) grow(posting);
      posting.documents[posting.length] = document;
      posting.strengths[posting.length] = Math.round(FULL * strength);
      posting.length += 1;
      this.#holders[id] = (this.#holders[id] ?? 0) + 1;
    }
  }

  drop(ids: Iterable<number>): void {
    this.#documents -= 1;
    this.#rarities = [];
    for (const id of ids) this.#holders[id] = (this.#holders[id] ?? 1) - 1;
  }

  /** The fewer have a feature, the more it says (BM25's inverse document frequency). */
  rarity(id: number): number {
    const known = this.#rarities[id];
    if (known !== undefined) return known;
    const holders = this.#holders[id] ?? 0;
    const rarity = Math.log(1 + (this.#documents - holders + 0.5) / (holders + 0.5));
    this.#rarities[id] = rarity;
    return rarity;
  }
}

/** What the documents have of a question so far. `sums` holds a zero for those that have nothing. */
export type Tally = { sums: Float64Array; touched: number[] };

/** Adds what a feature is worth to each document that has it. */
export function addUp({ documents, strengths, length }: Posting, worth: number, { sums, touched }: Tally): void {
  const share = worth / FULL;
  for (let index = 0; index < length; index += 1) {
    const document = documents[index] ?? 0;
    const before = sums[document] ?? 0;
    if (before === 0) touched.push(document);
    sums[document] = before + share * (strengths[index] ?? 0);
  }
}

/** The same, but only for documents that have something already: looked up one by one where they are few beside the holders. */
export function addToTouched(posting: Posting, worth: number, { sums, touched }: Tally): void {
  const { documents, strengths, length } = posting;
  const share = worth / FULL;
  if (touched.length * LOOK_UP > length) {
    for (let index = 0; index < length; index += 1) {
      const document = documents[index] ?? 0;
      const before = sums[document] ?? 0;
      if (before > 0) sums[document] = before + share * (strengths[index] ?? 0);
    }
    return;
  }
  for (const document of touched) {
    const index = indexOf(document, documents, length);
    if (index >= 0) sums[document] = (sums[document] ?? 0) + share * (strengths[index] ?? 0);
  }
}

/** What looking one up costs beside passing one. */
const LOOK_UP = 16;

/** Documents stand in the order of their numbers, since they were added in it. */
function indexOf(document: number, documents: Uint32Array, length: number): number {
  let [low, high] = [0, length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = documents[middle] ?? 0;
    if (found === document) return middle;
    if (found < document) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const STEPS = 256;

/** A sum that at least so many documents reach, as high as can be told without sorting them. */
export function leastOfTheMost({ sums, touched }: Tally, wanted: number): number {
  let highest = 0;
  for (const document of touched) highest = Math.max(highest, sums[document] ?? 0);
  const reached = new Uint32Array(STEPS + 1);
  for (const document of touched) {
    const step = Math.floor((STEPS * (sums[document] ?? 0)) / highest);
    reached[step] = (reached[step] ?? 0) + 1;
  }
  let enough = 0;
  for (let step = STEPS; step > 0; step -= 1) {
    enough += reached[step] ?? 0;
    if (enough >= wanted) return (step * highest) / STEPS;
  }
  return 0;
}

function grow(posting: Posting): void {
  const documents = new Uint32Array(2 * posting.length);
  const strengths = new Uint8Array(2 * posting.length);
  documents.set(posting.documents);
  strengths.set(posting.strengths);
  Object.assign(posting, { documents, strengths });
}
