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
    return new OneName(this, name, value);
  }
}

const NOTHING: ReadonlyMap<string, Value> = new Map();

/** One more name, without a map of its own: tables make such a scope for every input. */
class OneName extends Scope {
  readonly #name: string;
  readonly #value: Value;
  readonly #outside: Scope;

  constructor(outside: Scope, name: string, value: Value) {
    super(NOTHING, outside);
    this.#name = name;
    this.#value = value;
    this.#outside = outside;
  }

  override find(name: string): Value | undefined {
    return name === this.#name ? this.#value : this.#outside.find(name);
  }
}
