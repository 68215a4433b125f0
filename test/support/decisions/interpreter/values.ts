// Values of the slow interpreter: nothing of the evaluation under test but its parser is used. Numbers are small enough to be exact.
import type { Syntax } from '../../../../src/modules/decisions/feel/syntax.ts';

export type RangeValue = { range: true; from: Value; to: Value; openFrom: boolean; openTo: boolean };
export type FunctionValue = { names: readonly string[]; call: (given: readonly Value[]) => Value };
export type Value = null | boolean | string | number | Value[] | Map<string, Value> | RangeValue | FunctionValue;

/** What went wrong, by kind; and the rules that held, in the order in which they were found. */
export type Told = { kinds: Set<string>; rules: string[] };

/** Names as they are seen, innermost first. */
export type Sight = readonly ReadonlyMap<string, Value>[];

export const see = (sight: Sight, name: string): Value => sight.find((names) => names.has(name))?.get(name) ?? null;

export const isRange = (value: Value): value is RangeValue =>
  typeof value === 'object' && value !== null && 'range' in value;
export const isFunction = (value: Value): value is FunctionValue =>
  typeof value === 'object' && value !== null && 'call' in value;

/** DMN 1.5 table 42 and §10.3.2.2: null is equal to null alone, values of different kinds cannot be compared. */
export function same(one: Value, other: Value): boolean | null {
  if (one === null || other === null) return one === other;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => same(item, other[at] ?? null) === true);
  if (one instanceof Map && other instanceof Map)
    return (
      one.size === other.size &&
      [...one].every(([name, value]) => other.has(name) && same(value, other.get(name) ?? null) === true)
    );
  if (isRange(one) && isRange(other))
    return (
      one.openFrom === other.openFrom &&
      one.openTo === other.openTo &&
      same(one.from, other.from) === true &&
      same(one.to, other.to) === true
    );
  return typeof one === typeof other && typeof one !== 'object' ? one === other : null;
}

/** §10.3.2.5: numbers and texts have an order, each among themselves. */
export function order(one: Value, other: Value): number | null {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') return one < other ? -1 : one > other ? 1 : 0;
  return null;
}

export function holds(left: Value, by: (Syntax & { is: 'comparison' })['by'], right: Value): boolean | null {
  const equal = same(left, right);
  if (by === '=') return equal;
  if (by === '!=') return equal === null ? null : !equal;
  const between = order(left, right);
  if (between === null) return null;
  return { '<': between < 0, '<=': between <= 0, '>': between > 0, '>=': between >= 0 }[by];
}

export function within(value: Value, { from, to, openFrom, openTo }: RangeValue): boolean | null {
  const low = from === null ? true : holds(value, openFrom ? '>' : '>=', from);
  const high = to === null ? true : holds(value, openTo ? '<' : '<=', to);
  return low === null || high === null ? null : low && high;
}

/** Table 50: one side that decides decides alone. */
export function both(left: Value, right: Value): boolean | null {
  if (left === false || right === false) return false;
  return left === true && right === true ? true : null;
}

export const opposite = (value: boolean | null) => (value === null ? null : !value);

export function either(left: Value, right: Value): boolean | null {
  if (left === true || right === true) return true;
  return left === false && right === false ? false : null;
}
