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
    for (const id of ids) this.#holders[id] = (this.#holders[id] ?? 1) - 1;
  }

  /** The fewer have a feature, the more it says (BM25's inverse document frequency). */
  rarity(id: number): number {
    const holders = this.#holders[id] ?? 0;
    return Math.log(1 + (this.#documents - holders + 0.5) / (holders + 0.5));
  }
}

/** Adds what a feature is worth to each document that has it, and notes the ones that had nothing yet. */
export function addUp(
  { documents, strengths, length }: Posting,
  worth: number,
  { sums, touched }: { sums: Float64Array; touched: number[] },
): void {
  const share = worth / FULL;
  for (let index = 0; index < length; index += 1) {
    const document = documents[index] ?? 0;
    const before = sums[document] ?? 0;
    if (before === 0) touched.push(document);
    sums[document] = before + share * (strengths[index] ?? 0);
  }
}

function grow(posting: Posting): void {
  const documents = new Uint32Array(2 * posting.length);
  const strengths = new Uint8Array(2 * posting.length);
  documents.set(posting.documents);
  strengths.set(posting.strengths);
  Object.assign(posting, { documents, strengths });
}
