// FEEL as DMN 1.5 §10.3 says, one rule after the other, on the tree that the parser makes.
import { decimalText, Decimal } from '../../../../src/kernel/decimal.ts';
import type { Loop, Syntax, Test, Tests } from '../../../../src/modules/decisions/feel/syntax.ts';
import {
  both,
  either,
  holds,
  isFunction,
  isRange,
  opposite,
  order,
  same,
  see,
  within,
  type Sight,
  type Value,
} from './values.ts';

export function evaluate(syntax: Syntax, sight: Sight): Value {
  const inner = (one: Syntax) => evaluate(one, sight);
  switch (syntax.is) {
    case 'literal':
      return literal(syntax.value);
    case 'name':
      return see(sight, syntax.name);
    case 'path':
      return property(inner(syntax.of), syntax.name);
    case 'list':
      return syntax.items.map(inner);
    case 'context':
      return contextOf(syntax, sight);
    case 'if':
      return inner(syntax.condition) === true ? inner(syntax.then) : inner(syntax.else);
    case 'and': {
      const left = inner(syntax.left);
      return left === false ? false : both(left, inner(syntax.right));
    }
    case 'or': {
      const left = inner(syntax.left);
      return left === true ? true : either(left, inner(syntax.right));
    }
    case 'comparison':
      return holds(inner(syntax.left), syntax.by, inner(syntax.right));
    case 'operation':
      return computed(inner(syntax.left), syntax.by, inner(syntax.right));
    case 'negative': {
      const value = inner(syntax.of);
      return typeof value === 'number' ? -value : null;
    }
    case 'between': {
      const [value, from, to] = [inner(syntax.value), inner(syntax.from), inner(syntax.to)];
      return from === null || to === null
        ? null
        : within(value, { range: true, from, to, openFrom: false, openTo: false });
    }
    case 'in':
      return anyOf(syntax.tests, inner(syntax.value), sight);
    case 'range':
      return rangeOf(syntax, sight);
    case 'filter':
      return filtered(inner(syntax.of), syntax.by, sight);
    case 'for':
      return combinations(syntax.loops, sight)?.map((at) => evaluate(syntax.body, at)) ?? null;
    case 'some':
    case 'every':
      return quantified(syntax.is, combinations(syntax.loops, sight), (at) => evaluate(syntax.body, at));
    case 'call':
      return called(syntax.of, syntax.values.map(inner), sight);
    default:
      throw new Error(`the interpreter does not know ${syntax.is}`);
  }
}

/** Table 54: as `or` or `and` of what each comes to, up to the first that decides. */
export function quantified(
  is: 'some' | 'every',
  all: readonly Sight[] | null | undefined,
  body: (at: Sight) => Value,
): boolean | null {
  if (all === null || all === undefined) return null;
  let sum: boolean | null = is === 'every';
  for (const at of all) {
    const one = body(at);
    if (one === (is === 'some')) return is === 'some';
    sum = is === 'some' ? either(sum, asBoolean(one)) : both(sum, asBoolean(one));
  }
  return sum;
}

const asBoolean = (value: Value) => (typeof value === 'boolean' ? value : null);

function literal(value: unknown): Value {
  if (value instanceof Decimal) return Number(decimalText(value));
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  throw new Error('the interpreter knows numbers, texts and booleans');
}

/** §10.3.2.5: of a list each item is asked. */
function property(value: Value, name: string): Value {
  if (Array.isArray(value)) return value.map((item) => property(item, name));
  return value instanceof Map ? (value.get(name) ?? null) : null;
}

function contextOf({ entries }: Syntax & { is: 'context' }, sight: Sight): Value {
  const made = new Map<string, Value>();
  for (const { name, value } of entries) {
    if (made.has(name)) return null;
    made.set(name, evaluate(value, [made, ...sight]));
  }
  return made;
}

/** Table 45: numbers, and `+` of texts. */
export function computed(left: Value, by: string, right: Value): Value {
  if (typeof left === 'string' && typeof right === 'string') return by === '+' ? left + right : null;
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  if (by === '+') return left + right;
  if (by === '-') return left - right;
  if (by === '*') return left * right;
  throw new Error(`the interpreter does not compute ${by}`);
}

function rangeOf({ from, to, openFrom, openTo }: Syntax & { is: 'range' }, sight: Sight): Value {
  const [low, high] = [
    from === undefined ? null : evaluate(from, sight),
    to === undefined ? null : evaluate(to, sight),
  ];
  if ((from !== undefined && low === null) || (to !== undefined && high === null)) return null;
  if (from !== undefined && to !== undefined) {
    const between = order(low, high);
    if (between === null || between > 0) return null;
  }
  return { range: true, from: low, to: high, openFrom, openTo };
}

/** §10.3.2.5: by a number the item at that place, from either end; by a condition all items that meet it. */
function filtered(value: Value, by: Syntax, sight: Sight): Value {
  const list = value === null ? [] : Array.isArray(value) ? value : [value];
  const at = list.length === 0 ? evaluate(by, sight) : evaluate(by, itemSight(list[0] ?? null, sight));
  if (typeof at === 'number') return (at > 0 ? list[at - 1] : at < 0 ? list[list.length + at] : null) ?? null;
  if (typeof at !== 'boolean' && at !== null) return null;
  return list.filter((item) => evaluate(by, itemSight(item, sight)) === true);
}

export const itemSight = (item: Value, sight: Sight): Sight => [
  ...(item instanceof Map ? [item] : []),
  new Map([['item', item]]),
  ...sight,
];

/** Every combination of loops, the last one fastest; null where something cannot be gone through. */
function combinations(loops: readonly Loop[], sight: Sight): Sight[] | null {
  let all: Sight[] = [sight];
  for (const { name, over, to } of loops) {
    const next: Sight[] = [];
    for (const at of all) {
      const items = to === undefined ? itemsOf(evaluate(over, at)) : counted(evaluate(over, at), evaluate(to, at));
      if (items === null) return null;
      next.push(...items.map((item): Sight => [new Map([[name, item]]), ...at]));
    }
    all = next;
  }
  return all;
}

export function itemsOf(value: Value): Value[] | null {
  if (value === null) return null;
  return Array.isArray(value) ? value : [value];
}

function counted(from: Value, to: Value): Value[] | null {
  if (typeof from !== 'number' || typeof to !== 'number' || from % 1 !== 0 || to % 1 !== 0) return null;
  const step = from <= to ? 1 : -1;
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => from + at * step);
}

function called(of: Syntax, given: readonly Value[], sight: Sight): Value {
  const known = of.is === 'name' ? see(sight, of.name) : evaluate(of, sight);
  if (isFunction(known)) return known.names.length === given.length ? known.call(given) : null;
  return of.is === 'name' && known === null ? builtIn(of.name, given) : null;
}

/** §10.3.4, as far as the models of the test call it. */
function builtIn(name: string, given: readonly Value[]): Value {
  const [first = null] = given;
  if (name === 'not') return asBoolean(first) === null ? null : !asBoolean(first);
  if (given.length === 1 && first === null) return null;
  const items = given.length === 1 && Array.isArray(first) ? first : [...given];
  if (name === 'count') return items.length;
  const [head = null, ...rest] = items;
  if (name === 'sum')
    return items.every((item) => typeof item === 'number') && items.length > 0
      ? rest.reduce((one, other) => computed(one, '+', other), head)
      : null;
  if (name === 'min' || name === 'max') {
    const sign = name === 'min' ? 1 : -1;
    const ordered = items.length > 0 && items.every((item) => order(item, head) !== null);
    return ordered ? items.reduce((best, item) => ((order(item, best) ?? 0) * sign < 0 ? item : best)) : null;
  }
  throw new Error(`the interpreter does not know ${name}()`);
}

/** A unary test (§10.3.2.8): compared, or equal to what it says, or in it; where it asks about `?`, what it says itself. */
function passes(test: Test, value: Value, sight: Sight): boolean | null {
  const at: Sight = [new Map([['?', value]]), ...sight];
  if (test.is === 'compared') return holds(value, test.by, evaluate(test.to, at));
  const by = evaluate(test.of, at);
  if (test.asks && (by === null || typeof by === 'boolean')) return by;
  // A range whose ends have no order is no range, not null.
  if (test.of.is === 'range' && by === null) return null;
  if (isRange(by) && !isRange(value)) return within(value, by);
  if (!Array.isArray(by)) return same(value, by);
  return (
    same(value, by) === true ||
    by.some((item) => same(value, item) === true || (isRange(item) && within(value, item) === true))
  );
}

export function anyOf(tests: readonly Test[], value: Value, sight: Sight): boolean | null {
  let sum: boolean | null = false;
  for (const test of tests) {
    sum = either(sum, passes(test, value, sight));
    if (sum === true) return true;
  }
  return sum;
}

/** All tests of one cell (§8.2.8): `-`, some of which one has to hold, or none of which may. */
export function cellHolds(tests: Tests, value: Value, sight: Sight): boolean | null {
  if (tests.is === 'any') return true;
  const some = anyOf(tests.tests, value, sight);
  return tests.is === 'some' ? some : opposite(some);
}
