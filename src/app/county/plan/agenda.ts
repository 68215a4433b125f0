/** What happens when, in order; of two at the same time the one that was planned first comes first. */
export class Agenda {
  readonly #heap: Entry[] = [];
  #planned = 0;

  add(at: number, happen: (at: number) => void): void {
    if (at === Number.POSITIVE_INFINITY) return;
    this.#heap.push({ at, order: (this.#planned += 1), happen });
    this.#rise(this.#heap.length - 1);
  }

  /** Everything, also what it leads to. */
  run(): void {
    for (let next = this.#take(); next; next = this.#take()) next.happen(next.at);
  }

  #take(): Entry | undefined {
    const [first] = this.#heap;
    const last = this.#heap.pop();
    if (last && this.#heap.length > 0) {
      this.#heap[0] = last;
      this.#sink(0);
    }
    return first;
  }

  #rise(from: number): void {
    for (let place = from; place > 0;) {
      const above = (place - 1) >> 1;
      if (!this.#swapIfLater(above, place)) return;
      place = above;
    }
  }

  #sink(from: number): void {
    for (let place = from; ;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      const below = right < this.#heap.length && isBefore(this.#at(right), this.#at(left)) ? right : left;
      if (below >= this.#heap.length || !this.#swapIfLater(place, below)) return;
      place = below;
    }
  }

  #swapIfLater(above: number, below: number): boolean {
    const [one, other] = [this.#at(above), this.#at(below)];
    if (!isBefore(other, one)) return false;
    this.#heap[above] = other;
    this.#heap[below] = one;
    return true;
  }

  #at(place: number): Entry {
    const entry = this.#heap[place];
    if (!entry) throw new Error(`nothing is planned at ${place}`);
    return entry;
  }
}

type Entry = { at: number; order: number; happen: (at: number) => void };

const isBefore = (one: Entry, other: Entry) => one.at < other.at || (one.at === other.at && one.order < other.order);
