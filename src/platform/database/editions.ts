/** Of each name the edition that stood when a transaction began. */
type Editions = Readonly<Record<string, string>>;

/** Travels with every `begin`. */
export const STANDING_EDITIONS = 'select name, edition from platform.edition';

/** More than every item of a county twice; past it the oldest goes first. */
const MOST = 2_000;

type Shelf = { edition: string; values: Map<string, unknown> };

/** What one process keeps of seldom changed rows: a shelf for each name, emptied when another edition stands. */
export class Library {
  readonly #shelves = new Map<string, Shelf>();

  shelf(name: string, edition: string): Shelf['values'] {
    const found = this.#shelves.get(name);
    if (found?.edition === edition) return found.values;
    const values = new Map<string, unknown>();
    this.#shelves.set(name, { edition, values });
    return values;
  }
}

/**
 * Reads seldom changed rows through the memory of the process. What is kept under an edition is at least as new as that edition, and a
 * transaction is told with its begin which one stands: so nothing that was committed before it began is missed.
 */
export class Reader {
  readonly #library: Library;
  readonly #editions: Map<string, string>;

  constructor(library: Library, editions: Editions) {
    this.#library = library;
    this.#editions = new Map(Object.entries(editions));
  }

  /** What `read` answers, frozen, since everybody is given the same; what it does not find is not kept. */
  async kept<Value>({ of, key }: { of: string; key: string }, read: () => Promise<Value>): Promise<Value> {
    const edition = this.#editions.get(of);
    if (edition === undefined) return read();
    const shelf = this.#library.shelf(of, edition);
    if (shelf.has(key)) return shelf.get(key) as Value; // oxlint-disable-line typescript/no-unsafe-type-assertion
    const value = frozen(await read());
    if (value !== undefined && this.#editions.has(of)) put(shelf, key, value);
    return value;
  }

  /** For whoever changes such rows: the rest of his transaction reads the rows themselves, and keeps nothing that may be undone. */
  leave(of: string): void {
    this.#editions.delete(of);
  }
}

function put(shelf: Shelf['values'], key: string, value: unknown): void {
  shelf.set(key, value);
  const [oldest] = shelf.keys();
  if (shelf.size > MOST && oldest !== undefined) shelf.delete(oldest);
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
