import { Decimal, decimalOf, negative, over, plus } from '../../../kernel/decimal.ts';
import { orderOf } from '../feel/compare.ts';
import { Day, dayNumber, dayOfNumber } from '../feel/temporal.ts';
import { dayText } from '../feel/temporal-text.ts';
import { textOf } from '../feel/text.ts';
import { isList, Range, type Value } from '../feel/value.ts';

/** Kinds of value whose every part can be told. */
export type Kind = 'number' | 'date' | 'string' | 'boolean';

/**
 * The smallest part of an input that no cell tells apart: one value (`from` is `to`), everything between two, or everything else. `example`
 * is one of it.
 */
export type Atom = { example: Value; from: Value; to: Value; is: 'value' | 'between' | 'others' };

export const kindOf = (value: Value): Kind | undefined => {
  if (value instanceof Decimal) return 'number';
  if (value instanceof Day) return 'date';
  if (typeof value === 'string') return 'string';
  return typeof value === 'boolean' ? 'boolean' : undefined;
};

/** The single values that constants of cells name. */
export const pointsIn = (constant: Value): readonly Value[] => {
  if (isList(constant)) return constant.flatMap(pointsIn);
  return constant instanceof Range ? [constant.from, constant.to] : [constant];
};

const single = (value: Value): Atom => ({ example: value, from: value, to: value, is: 'value' });

/** Parts of all values of a kind, in order, such that what is held against these points is the same for all of each part. */
export function atomsOf(kind: Kind, points: readonly Value[]): Atom[] {
  const own = points.filter((point) => kindOf(point) === kind);
  if (kind === 'boolean') return [single(true), single(false)];
  const sorted = own.toSorted((one, other) => orderOf(one, other) ?? 0);
  const distinct = sorted.filter((point, at) => at === 0 || orderOf(point, sorted[at - 1] ?? null) !== 0);
  if (kind === 'string') return [...distinct.map(single), othersThan(distinct)];
  const ends = [null, ...distinct, null];
  return ends.flatMap((to, at) => {
    if (at === 0) return [];
    const from = ends[at - 1] ?? null;
    const example = between(kind, from, to);
    const open: Atom[] = example === undefined ? [] : [{ example, from, to, is: 'between' }];
    return to === null ? open : [...open, single(to)];
  });
}

function othersThan(texts: readonly Value[]): Atom {
  let example = '其他';
  while (texts.includes(example)) example += '…';
  return { example, from: null, to: null, is: 'others' };
}

/** A value strictly between two, null being no end; undefined where there is none. */
function between(kind: 'number' | 'date', from: Value, to: Value): Value | undefined {
  const found = kind === 'number' ? numberBetween(from, to) : dayBetween(from, to);
  const fits = (end: Value, sign: 1 | -1) => end === null || (orderOf(found ?? null, end) ?? 0) * sign > 0;
  return found !== undefined && fits(from, 1) && fits(to, -1) ? found : undefined;
}

const [ONE, TWO] = [new Decimal(1n, 0), new Decimal(2n, 0)];
const magnitude = (number: Decimal) => (number.digits < 0n ? negative(number) : number);

function numberBetween(from: Value, to: Value): Decimal | undefined {
  const low = from instanceof Decimal ? from : undefined;
  const high = to instanceof Decimal ? to : undefined;
  if (low !== undefined && high !== undefined) return over(plus(low, high), TWO);
  if (low !== undefined) return beyond(low, 1);
  return high === undefined ? decimalOf('0') : beyond(high, -1);
}

/** One further, or twice as far where one is too little to be seen. */
function beyond(end: Decimal, sign: 1 | -1): Decimal {
  const step = (size: Decimal) => plus(end, sign === 1 ? size : negative(size));
  const near = step(ONE);
  return orderOf(near, end) === 0 ? step(magnitude(end)) : near;
}

function dayBetween(from: Value, to: Value): Day | undefined {
  if (from instanceof Day) return dayOfNumber(dayNumber(from) + 1);
  return dayOfNumber(to instanceof Day ? dayNumber(to) - 1 : dayNumber(new Day(2026, 1, 1)));
}

const literalOf = (value: Value): string =>
  value instanceof Day ? `date("${dayText(value)}")` : textOf([value]).slice(1, -1);

/** Some of the parts of an input as the text of a cell. `all` is every part that is allowed, in order. */
export function cellOf(atoms: ReadonlySet<Atom>, all: readonly Atom[]): string {
  if (all.every((atom) => atoms.has(atom))) return '-';
  const others = all.find(({ is }) => is === 'others');
  if (others !== undefined && atoms.has(others))
    return `not(${all.flatMap((atom) => (atoms.has(atom) ? [] : [literalOf(atom.from)])).join(', ')})`;
  return runsOf(atoms, all).map(runText).join(', ');
}

type Run = { first: Atom; last: Atom };

/** Parts that lie side by side are one; single texts never do. */
function runsOf(atoms: ReadonlySet<Atom>, all: readonly Atom[]): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const atom of all) {
    const joins =
      open !== undefined && typeof atom.from !== 'string' && typeof atom.from !== 'boolean' && touches(open.last, atom);
    if (!atoms.has(atom)) open = undefined;
    else if (open !== undefined && joins) open.last = atom;
    else runs.push((open = { first: atom, last: atom }));
  }
  return runs;
}

const touches = (one: Atom, next: Atom): boolean => {
  if (one.to instanceof Day && next.from instanceof Day && one.is === 'value' && next.is === 'value')
    return dayNumber(next.from) - dayNumber(one.to) === 1;
  return orderOf(one.to, next.from) === 0;
};

function runText({ first, last }: Run): string {
  if (first === last && first.is === 'value') return literalOf(first.from);
  const [opens, closes] = [first.is === 'value' ? '[' : '(', last.is === 'value' ? ']' : ')'];
  if (first.from === null) return `${closes === ']' ? '<=' : '<'} ${literalOf(last.to)}`;
  if (last.to === null) return `${opens === '[' ? '>=' : '>'} ${literalOf(first.from)}`;
  return `${opens}${literalOf(first.from)}..${literalOf(last.to)}${closes}`;
}
