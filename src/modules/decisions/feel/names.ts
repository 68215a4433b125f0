/** A name as it is compared: one space between words, none around signs (DMN 1.5 §10.3.1.2). */
export const normalName = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([.+\-*/']) ?/g, '$1');

/** Names that are known where an expression stands, so that `a-b` is one name where it is one. */
export class Names {
  readonly #known: Set<string>;
  readonly #around: Names | undefined;
  #longest = 0;

  /** What is known `around` is known here too; what is added here is not known there. */
  constructor(known: Iterable<string>, around?: Names) {
    this.#known = new Set();
    this.#around = around;
    for (const name of known) this.add(name);
  }

  add(name: string): void {
    const normal = normalName(name);
    this.#known.add(normal);
    this.#longest = Math.min(MOST_PARTS, Math.max(this.#longest, normal.split(PART).length));
  }

  has(name: string): boolean {
    return this.#known.has(name) || this.#around?.has(name) === true;
  }

  get longest(): number {
    return Math.max(this.#longest, this.#around?.longest ?? 0);
  }
}

/** Words and signs of one name that are looked for together: every place of an expression is tried with as many. */
const MOST_PARTS = 60;
const PART = /[ .+\-*/']/;
