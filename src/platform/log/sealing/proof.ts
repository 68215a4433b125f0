import { subtreesOf, type Node } from './merkle.ts';

/** Leaves from `start` up to but not including `end`, standing for the one hash over them. */
type Span = { start: number; end: number };

/** The spans whose hashes prove that leaf `index` is in the tree of `size` (RFC 6962 §2.1.1), from the leaf upwards. */
export function inclusionPath(index: number, size: number): Span[] {
  if (index < 0 || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  return pathWithin(index, { start: 0, end: size });
}

function pathWithin(index: number, { start, end }: Span): Span[] {
  if (end - start === 1) return [];
  const middle = start + splitOf(end - start);
  return index < middle
    ? [...pathWithin(index, { start, end: middle }), { start: middle, end }]
    : [...pathWithin(index, { start: middle, end }), { start, end: middle }];
}

/** The spans whose hashes prove that the tree of `second` begins with the tree of `first` (RFC 6962 §2.1.2). */
export function consistencyPath(first: number, second: number): Span[] {
  if (first < 1 || first > second) throw new RangeError(`a tree of ${second} does not continue one of ${first}`);
  return first === second ? [] : subproof(first, { start: 0, end: second }, true);
}

/** `known` says that the verifier has the hash of the whole span already. */
function subproof(first: number, span: Span, known: boolean): Span[] {
  const { start, end } = span;
  if (first === end) return known ? [] : [span];
  const middle = start + splitOf(end - start);
  return first <= middle
    ? [...subproof(first, { start, end: middle }, known), { start: middle, end }]
    : [...subproof(first, { start: middle, end }, false), { start, end: middle }];
}

/** The largest power of two below the size. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** What must be known to hash each span. */
export const nodesOf = (path: readonly Span[]): Node[][] => path.map(({ start, end }) => subtreesOf(start, end));
