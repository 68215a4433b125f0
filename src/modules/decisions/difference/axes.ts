import { atomsOf, kindOf, type Atom, type Kind } from '../analysis/atoms.ts';
import type { Cut } from '../analysis/cuts.ts';
import type { Tested } from '../feel/compile-tests.ts';
import { builtInScope } from '../feel/functions/built-in.ts';
import { Decimal } from '../../../kernel/decimal.ts';
import { Exhausted, type Run, type Value } from '../feel/value.ts';
import { jsonOf } from '../evaluation/json.ts';

/** One input of both versions, or a part of it, cut wherever either of them cuts it. */
export type Axis = { input: string; atoms: readonly Atom[] };

/** One part of every input. */
export type Point = readonly Atom[];

/** What both versions of a model ask for, as far as it is reached, cut by the tables of both. */
export function axesOf(sides: readonly (readonly Cut[])[], reached: ReadonlySet<string>): Axis[] {
  const paths = new Set(sides.flat().map(({ input }) => input));
  return [...paths]
    .filter((path) => isReached(path, reached))
    .map((input) => ({ input, atoms: partsOf(input, sides) }));
}

const isReached = (path: string, reached: ReadonlySet<string>) =>
  reached.has(path) || reached.has(path.split('.')[0] ?? path);

function partsOf(input: string, sides: readonly (readonly Cut[])[]): readonly Atom[] {
  const cuts = sides.flatMap((side) => side.find((cut) => cut.input === input) ?? []);
  const points = cuts.flatMap((cut) => cut.points);
  const kind = cuts.map((cut) => cut.kind).find((one) => one !== undefined) ?? inferred(points);
  if (kind === undefined) return [UNKNOWN];
  // What neither version allows never comes.
  const allowed = atomsOf(kind, points).filter(({ example }) =>
    cuts.some(({ limits }) => limits.every((limit) => passes(limit, example))),
  );
  return allowed.length === 0 ? [UNKNOWN] : allowed;
}

const UNKNOWN: Atom = { example: null, from: null, to: null, is: 'others' };

const inferred = (points: readonly Value[]): Kind | undefined => points.map(kindOf).find((kind) => kind !== undefined);

/** Steps of one cell, which holds a value against constants. */
const STEPS = 10_000;

function passes(tested: Tested, value: Value): boolean {
  const run: Run = { left: STEPS, depth: 0, now: 0, warnings: new Set(), hits: [] };
  try {
    return tested(builtInScope.with('?', value), run) === true;
  } catch (problem) {
    if (problem instanceof Exhausted) return false;
    throw problem;
  }
}

type Wish = { most: number; guides: readonly ReadonlyMap<string, Tested>[] };

/** Every combination of parts; where there are more than `most`, some of them: by turns within the rules, and anywhere. */
export function pointsOf(axes: readonly Axis[], { most, guides }: Wish): { points: readonly Point[]; of: number } {
  const of = axes.reduce((product, { atoms }) => product * atoms.length, 1);
  if (of <= most) return { points: everyPoint(axes), of };
  const ways = [axes.map(({ atoms }) => atoms), ...guides.map((guide) => guided(axes, guide))];
  const draw = drawing();
  const seen = new Map<string, Point>();
  for (let turn = 0; turn < most; turn += 1) {
    const way = ways[turn % ways.length] ?? [];
    const places = way.map((atoms) => Math.floor(draw() * atoms.length));
    const point = places.flatMap((place, at) => way[at]?.[place] ?? []);
    seen.set(point.map((atom, at) => axes[at]?.atoms.indexOf(atom)).join(' '), point);
  }
  return { points: [...seen.values()], of };
}

function everyPoint(axes: readonly Axis[]): Point[] {
  return axes.reduce<Point[]>(
    (points, { atoms }) => points.flatMap((point) => atoms.map((atom) => [...point, atom])),
    [[]],
  );
}

function guided(axes: readonly Axis[], guide: ReadonlyMap<string, Tested>): (readonly Atom[])[] {
  return axes.map(({ input, atoms }) => {
    const tested = guide.get(input);
    const held = tested === undefined ? atoms : atoms.filter(({ example }) => passes(tested, example));
    return held.length === 0 ? atoms : held;
  });
}

/** The same numbers each time (mulberry32): whoever compares again sees the same. */
function drawing(): () => number {
  let seed = 1;
  return () => {
    seed = (seed + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One value of each part, as a question gives them; `shop.area` stands in a context `shop`. */
export function inputsAt(axes: readonly Axis[], point: Point): Record<string, unknown> {
  const inputs: Record<string, unknown> = {};
  for (const [at, { input }] of axes.entries()) put(inputs, input.split('.'), given(point[at]?.example ?? null));
  return inputs;
}

/** A day stays a day, whether the model says that it is one or not. */
const given = (value: Value): unknown =>
  value === null || typeof value !== 'object' || value instanceof Decimal ? jsonOf(value) : value;

function put(into: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const known = into[first];
  const inner: Record<string, unknown> = isRecord(known) ? known : {};
  into[first] = inner;
  put(inner, rest, value);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
