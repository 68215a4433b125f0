/** A map that forgets whatever was used longest ago once it is full. */
export class Bounded<Value> {
  readonly #most: number;
  readonly #held = new Map<string, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  find(key: string): Value | undefined {
    const value = this.#held.get(key);
    if (value === undefined) return undefined;
    this.#held.delete(key);
    this.#held.set(key, value);
    return value;
  }

  keep(key: string, value: Value): void {
    this.#held.delete(key);
    this.#held.set(key, value);
    const [oldest] = this.#held.keys();
    if (this.#held.size > this.#most && oldest !== undefined) this.#held.delete(oldest);
  }

  forget(key: string): void {
    this.#held.delete(key);
  }
}
