import { compareDecimals, Decimal, over, plus, negative, times } from '../../../../kernel/decimal.ts';
import { squareRoot } from '../../../../kernel/decimal-powers.ts';
import { decimalOfInteger, integerOf } from '../../../../kernel/decimal-rounding.ts';
import { operated } from '../arithmetic.ts';
import { equals, orderOf } from '../compare.ts';
import { DaysDuration, MonthsDuration } from '../temporal.ts';
import { fault, FeelFunction, isList, listOf, spend, type Run, type Value } from '../value.ts';
import { define, overList } from './define.ts';

const ONE = decimalOfInteger(1);

/** Of numbers alone; null where an item is none, and for nothing. */
const ofNumbers = (body: (numbers: Decimal[]) => Value | undefined): FeelFunction =>
  overList((items, run) => {
    spend(run, items.length);
    const numbers = items.filter((item) => item instanceof Decimal);
    if (numbers.length < items.length) return fault(run, 'takes numbers');
    return body(numbers) ?? fault(run, 'takes more numbers');
  });

const total = (numbers: readonly Decimal[]) => numbers.reduce(plus, decimalOfInteger(0));
const mean = (numbers: readonly Decimal[]) => over(total(numbers), decimalOfInteger(numbers.length));

function sum(items: readonly Value[], run: Run): Value {
  spend(run, items.length);
  if (items.length === 0) return null;
  const fits = [Decimal, DaysDuration, MonthsDuration].some((kind) => items.every((item) => item instanceof kind));
  if (!fits) return fault(run, 'sum takes numbers or durations');
  return items.reduce((one, other) => operated(one, '+', other) ?? null);
}

function deviation(numbers: readonly Decimal[]): Decimal | undefined {
  const middle = mean(numbers);
  if (numbers.length < 2 || middle === undefined) return undefined;
  const squares = numbers.map((number) => plus(number, negative(middle))).map((gap) => times(gap, gap));
  const variance = over(total(squares), decimalOfInteger(numbers.length - 1));
  return variance && squareRoot(variance);
}

function median(numbers: readonly Decimal[]): Decimal | undefined {
  const ascending = numbers.toSorted(compareDecimals);
  const middle = Math.floor(ascending.length / 2);
  const [below, above] = [ascending[middle - 1], ascending[middle]];
  if (above === undefined) return undefined;
  return ascending.length % 2 === 1 || below === undefined ? above : over(plus(below, above), decimalOfInteger(2));
}

function mode(numbers: readonly Decimal[]): Value {
  const counts = new Map<string, { number: Decimal; count: number }>();
  for (const number of numbers) {
    const key = `${number.digits}e${number.scale}`;
    counts.set(key, { number, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const most = Math.max(0, ...[...counts.values()].map(({ count }) => count));
  return [...counts.values()]
    .filter(({ count }) => count === most)
    .map(({ number }) => number)
    .sort(compareDecimals);
}

/** The least or the greatest, by `sign`. */
const extreme = (sign: number): FeelFunction =>
  overList((items, run) => {
    spend(run, items.length);
    let [best, ...rest] = items;
    if (best === undefined || orderOf(best, best) === undefined) return fault(run, 'nothing that has an order');
    for (const item of rest) {
      const order = orderOf(item, best);
      if (order === undefined) return fault(run, 'values that have no order');
      if (order * sign > 0) best = item;
    }
    return best;
  });

/** `all` and `any`: one that decides decides; otherwise what is no boolean makes it null. */
const connected = (decisive: boolean): FeelFunction =>
  overList((items, run) => {
    spend(run, items.length);
    if (items.some((item) => item !== null && typeof item !== 'boolean')) return fault(run, 'takes booleans');
    if (items.includes(decisive)) return decisive;
    return items.includes(null) ? null : !decisive;
  });

/** A function of a list and whatever else; null where no list was given. */
const ofList = (signature: string, body: (items: readonly Value[], rest: readonly Value[], run: Run) => Value) =>
  define(`list${signature}`, ([list = null, ...rest], run) => {
    if (list === null) return fault(run, 'no list');
    spend(run, listOf(list).length);
    return body(listOf(list), rest, run);
  });

const has = (items: readonly Value[], value: Value) => items.some((item) => same(item, value));
const same = (one: Value, other: Value) => equals(one, other) === true;
const distinct = (items: readonly Value[], run: Run): Value[] => {
  const found: Value[] = [];
  for (const item of items) {
    spend(run, found.length);
    if (!has(found, item)) found.push(item);
  }
  return found;
};

function placeOf(items: readonly Value[], at: Value | undefined): number | undefined {
  const index = at instanceof Decimal ? integerOf(at) : undefined;
  if (index === undefined || index === 0 || Math.abs(index) > items.length) return undefined;
  return index > 0 ? index - 1 : items.length + index;
}

function flat(items: readonly Value[], run: Run): Value[] {
  spend(run, items.length);
  return items.flatMap((item) => (isList(item) ? flat(item, run) : [item]));
}

function sublist(items: readonly Value[], [from, length]: readonly Value[], run: Run): Value {
  const start = placeOf(items, from);
  const wanted = length instanceof Decimal ? integerOf(length) : length === undefined ? items.length : undefined;
  if (start === undefined || wanted === undefined || wanted < 1) return fault(run, 'sublist: no such place');
  if (length !== undefined && start + wanted > items.length) return fault(run, 'sublist: not so many');
  return items.slice(start, start + wanted);
}

function replaced(items: readonly Value[], [at, by = null]: readonly Value[], run: Run): Value {
  if (at instanceof FeelFunction) {
    const answers = items.map((item) => at.body([item, by], run));
    if (answers.some((answer) => typeof answer !== 'boolean')) return fault(run, 'list replace: no boolean');
    return items.map((item, index) => (answers[index] === true ? by : item));
  }
  const place = placeOf(items, at);
  return place === undefined ? fault(run, 'list replace: no such place') : items.with(place, by);
}

/** Merged, so that the order never costs more than it has to and a precedence that contradicts itself still ends. */
function sorted(items: readonly Value[], before: (one: Value, other: Value) => boolean): Value[] {
  if (items.length < 2) return [...items];
  const half = Math.floor(items.length / 2);
  const [left, right] = [sorted(items.slice(0, half), before), sorted(items.slice(half), before)];
  const merged: Value[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const takeRight = i >= left.length || (j < right.length && before(right[j] ?? null, left[i] ?? null));
    merged.push((takeRight ? right[j++] : left[i++]) ?? null);
  }
  return merged;
}

function sort(items: readonly Value[], [precedes]: readonly Value[], run: Run): Value {
  if (precedes !== undefined && !(precedes instanceof FeelFunction)) return fault(run, 'sort takes a function');
  if (precedes === undefined) {
    if (items.some((item) => orderOf(item, items[0] ?? null) === undefined)) return fault(run, 'no order');
    return sorted(items, (one, other) => (orderOf(one, other) ?? 0) < 0);
  }
  return sorted(items, (one, other) => {
    spend(run, 1);
    return precedes.body([one, other], run) === true;
  });
}

/** Lists one by one, or one value after a list. */
const variadic = (body: (values: readonly Value[], run: Run) => Value, ways: readonly string[]): FeelFunction =>
  new FeelFunction({ parameters: [ways.map((name) => ({ name }))], variadic: true, body });

export const listFunctions: Readonly<Record<string, FeelFunction>> = {
  'list contains': ofList(', element', (items, [element = null]) => has(items, element)),
  count: ofList('', (items) => decimalOfInteger(items.length)),
  min: extreme(-1),
  max: extreme(1),
  sum: overList(sum),
  mean: ofNumbers((numbers) => (numbers.length === 0 ? undefined : mean(numbers))),
  product: ofNumbers((numbers) => (numbers.length === 0 ? undefined : numbers.reduce(times, ONE))),
  median: ofNumbers(median),
  stddev: ofNumbers(deviation),
  mode: ofNumbers(mode),
  all: connected(false),
  any: connected(true),
  sublist: ofList(', start position: number, length?: number', sublist),
  append: variadic(([list = null, ...items]) => [...listOf(list), ...items], ['list', 'items']),
  concatenate: variadic(
    (lists, run) => {
      const all = lists.flatMap((list) => (isList(list) ? list : [list]));
      spend(run, all.length);
      return all;
    },
    ['lists'],
  ),
  'insert before': ofList(', position: number, newItem', (items, [at, item = null], run) => {
    const place = placeOf(items, at);
    return place === undefined ? fault(run, 'insert before: no such place') : items.toSpliced(place, 0, item);
  }),
  remove: ofList(', position: number', (items, [at], run) => {
    const place = placeOf(items, at);
    return place === undefined ? fault(run, 'remove: no such place') : items.toSpliced(place, 1);
  }),
  'list replace': define('list, position, newItem', ([list = null, ...rest], run) =>
    list === null ? fault(run, 'no list') : replaced(listOf(list), rest, run),
  ),
  reverse: ofList('', (items) => items.toReversed()),
  'index of': ofList(', match', (items, [match = null]) =>
    items.flatMap((item, index) => (same(item, match) ? [decimalOfInteger(index + 1)] : [])),
  ),
  union: variadic((lists, run) => distinct(lists.flatMap(listOf), run), ['lists']),
  'distinct values': ofList('', (items, _rest, run) => distinct(items, run)),
  'duplicate values': ofList('', (items, _rest, run) =>
    distinct(items, run).filter((value) => {
      spend(run, items.length);
      return items.filter((item) => same(item, value)).length > 1;
    }),
  ),
  flatten: ofList('', (items, _rest, run) => flat(items, run)),
  sort: define('list, precedes?', ([list = null, ...rest], run) =>
    list === null ? fault(run, 'no list') : sort(listOf(list), rest, run),
  ),
};
