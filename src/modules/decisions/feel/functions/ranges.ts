import { orderOf } from '../compare.ts';
import { parseExpression } from '../parse.ts';
import { temporalOf } from '../literals.ts';
import type { Syntax } from '../syntax.ts';
import { fault, Range, type FeelFunction, type Run, type Value } from '../value.ts';
import { define } from './define.ts';

const asRange = (value: Value): Range =>
  value instanceof Range ? value : new Range({ from: value, to: value, openFrom: false, openTo: false });

/** Sign of the order of two ends; not a number where they have none. */
const order = (one: Value, other: Value): number => orderOf(one, other) ?? Number.NaN;

type Relation = (one: Range, other: Range) => boolean | null;

/** Allen's relations over points and ranges (DMN 1.5 §10.3.4.10). */
const relation = (names: string, holds: Relation, fits: (one: Value, other: Value) => boolean = () => true) =>
  define(names, ([one = null, other = null], run) => {
    if (one === null || other === null || !fits(one, other)) return fault(run, 'takes points and ranges');
    const [left, right] = [asRange(one), asRange(other)];
    if (Number.isNaN(order(left.from ?? left.to, right.from ?? right.to))) return fault(run, 'ends that have no order');
    return holds(left, right);
  });

const before: Relation = (one, other) => {
  const sign = order(one.to, other.from);
  return sign < 0 || (sign === 0 && (one.openTo || other.openFrom));
};
const meets: Relation = (one, other) => !one.openTo && !other.openFrom && order(one.to, other.from) === 0;
const startsNoLater: Relation = (one, other) => {
  const sign = order(one.from, other.from);
  return sign < 0 || (sign === 0 && (!one.openFrom || other.openFrom));
};
const endsNoEarlier: Relation = (one, other) => {
  const sign = order(one.to, other.to);
  return sign > 0 || (sign === 0 && (!one.openTo || other.openTo));
};
const includes: Relation = (one, other) => startsNoLater(one, other) === true && endsNoEarlier(one, other) === true;
const overlaps: Relation = (one, other) => before(one, other) === false && before(other, one) === false;
const startsAlike = (one: Range, other: Range) => order(one.from, other.from) === 0 && one.openFrom === other.openFrom;
const endsAlike = (one: Range, other: Range) => order(one.to, other.to) === 0 && one.openTo === other.openTo;
const starts: Relation = (one, other) => startsAlike(one, other) && includes(other, one);
const finishes: Relation = (one, other) => endsAlike(one, other) && includes(other, one);
const twoRanges = (one: Value, other: Value) => one instanceof Range && other instanceof Range;
const firstRange = (one: Value) => one instanceof Range;
const secondRange = (_one: Value, other: Value) => other instanceof Range;
const turned =
  (holds: Relation): Relation =>
  (one, other) =>
    holds(other, one);

/** `range("[1..5)")`: ends are literals only. */
function rangeOf([from]: readonly Value[], run: Run): Value {
  const read = typeof from === 'string' ? parseExpression(from.trim(), []) : undefined;
  if (read?.ok !== true || read.value.is !== 'range') return fault(run, 'not a range');
  const { openFrom, openTo } = read.value;
  const [start, end] = [literalOf(read.value.from), literalOf(read.value.to)];
  if (start === undefined || end === undefined || (start === null && end === null)) return fault(run, 'not a range');
  if (start !== null && end !== null && !(order(start, end) <= 0)) return fault(run, 'ends that have no order');
  if ((start === null && !openFrom) || (end === null && !openTo)) return fault(run, 'an open end that is included');
  return new Range({ from: start, to: end, openFrom, openTo });
}

const READERS = new Set(['date', 'time', 'date and time', 'duration']);

function literalOf(syntax: Syntax | undefined): Value | undefined {
  if (syntax === undefined) return null;
  if (syntax.is === 'literal') return syntax.value;
  const [first] = syntax.is === 'call' && syntax.values.length === 1 ? syntax.values : [];
  const called = syntax.is === 'call' && syntax.of.is === 'name' && READERS.has(syntax.of.name);
  return called && first?.is === 'literal' && typeof first.value === 'string' ? temporalOf(first.value) : undefined;
}

export const rangeFunctions: Readonly<Record<string, FeelFunction>> = {
  before: relation('point1, point2', before),
  after: relation('point1, point2', turned(before)),
  meets: relation('range1, range2', meets, twoRanges),
  'met by': relation('range1, range2', turned(meets), twoRanges),
  overlaps: relation('range1, range2', overlaps, twoRanges),
  'overlaps before': relation(
    'range1, range2',
    (one, other) =>
      overlaps(one, other) && startsNoLater(one, other) && !startsAlike(one, other) && endsNoEarlier(other, one),
    twoRanges,
  ),
  'overlaps after': relation(
    'range1, range2',
    (one, other) =>
      overlaps(one, other) && startsNoLater(other, one) && !startsAlike(one, other) && endsNoEarlier(one, other),
    twoRanges,
  ),
  finishes: relation('point, range', finishes, secondRange),
  'finished by': relation('range, point', turned(finishes), firstRange),
  includes: relation('range, point', includes, firstRange),
  during: relation('point, range', turned(includes), secondRange),
  starts: relation('point, range', starts, secondRange),
  'started by': relation('range, point', turned(starts), firstRange),
  coincides: relation('point1, point2', (one, other) => startsAlike(one, other) && endsAlike(one, other)),
  range: define('from: string', rangeOf),
};
