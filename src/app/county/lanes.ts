/**
 * Several acts at once, each behind all earlier ones with which it has something in common: what they number, change or ask for is then the
 * same as if one came after the other.
 */
export class Lanes {
  readonly #most: number;
  readonly #last = new Map<string, Promise<void>>();
  readonly #underWay = new Set<Promise<void>>();
  /** Of those that were begun, the places at which something is still under way, and the next one to begin. */
  readonly #open = new Set<number>();
  #next: number;
  #trouble: { cause: unknown } | undefined;

  /** `most`: under way at once. `from`: the place of the first. */
  constructor(most: number, from: number) {
    this.#most = most;
    this.#next = from;
  }

  /** All before this place are done. */
  get done(): number {
    return Math.min(this.#next, ...this.#open);
  }

  /** Takes the next one up when there is room for it; throws what an earlier one threw. */
  async add(shared: readonly string[], work: () => Promise<void>): Promise<void> {
    while (this.#underWay.size >= this.#most) await Promise.race(this.#underWay);
    if (this.#trouble) throw this.#trouble.cause;
    const place = this.#next;
    this.#next += 1;
    this.#open.add(place);
    const before = shared.flatMap((key) => this.#last.get(key) ?? []);
    const running = this.#run({ place, before }, work);
    this.#underWay.add(running);
    for (const key of shared) this.#last.set(key, running);
    void running.then(() => {
      this.#underWay.delete(running);
      for (const key of shared) if (this.#last.get(key) === running) this.#last.delete(key);
    });
  }

  /** Resolves when nothing is under way; throws what one of them threw. */
  async drain(): Promise<void> {
    await Promise.all(this.#underWay);
    if (this.#trouble) throw this.#trouble.cause;
  }

  /** Never rejects. What threw stays open, and so does all that comes after it. */
  async #run(
    { place, before }: { place: number; before: readonly Promise<void>[] },
    work: () => Promise<void>,
  ): Promise<void> {
    await Promise.all(before);
    if (this.#trouble) return;
    try {
      await work();
      this.#open.delete(place);
    } catch (cause) {
      this.#trouble ??= { cause };
    }
  }
}
