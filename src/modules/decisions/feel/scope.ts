import type { Value } from './value.ts';

/** Names as they are seen from some place: its own, then those around it. */
export class Scope {
  readonly #values: ReadonlyMap<string, Value>;
  readonly #around: Scope | undefined;

  constructor(values: ReadonlyMap<string, Value>, around?: Scope) {
    this.#values = values;
    this.#around = around;
  }

  find(name: string): Value | undefined {
    const value = this.#values.get(name);
    return value === undefined ? this.#around?.find(name) : value;
  }

  with(name: string, value: Value): Scope {
    return new Scope(new Map([[name, value]]), this);
  }
}
