import { compileTests, type Tested } from '../feel/compile-tests.ts';
import { compile } from '../feel/compile.ts';
import { builtInScope } from '../feel/functions/built-in.ts';
import type { Names } from '../feel/names.ts';
import { parseTests } from '../feel/parse.ts';
import type { Run, Value } from '../feel/value.ts';
import type { DecisionTable } from '../definition/model.ts';
import type { Types } from '../evaluation/types.ts';
import { kindOf, type Kind } from './atoms.ts';
import { constantsOf } from './constants.ts';

/** Where a table stands: its words, its types, what its inputs are declared as, and the budget of judging its cells. */
export type Standing = { names: Names; types: Types; typeOf: (text: string) => string | undefined; run: Run };

/** A cell read: what it tests, and what it holds a value against; undefined where it is no FEEL, or hangs on more than the value. */
export type Cell = { text: string; tested: Tested | undefined; constants: readonly Value[] | undefined };

const KINDS: Readonly<Record<string, Kind>> = { number: 'number', date: 'date', string: 'string', boolean: 'boolean' };

/** Texts that are held against an order cannot be cut into parts by what they are. */
export function isKnown({ text, constants }: Cell, kind: Kind | undefined): boolean {
  if (constants === undefined) return false;
  if (constants.length === 0) return true;
  if (kind === undefined) return false;
  return kind !== 'string' || !/[<>]|\.\./.test(text.replaceAll(/"(?:[^"\\]|\\.)*"/g, ''));
}

/** What all points are, where they are of one kind; null is not looked at. */
export function inferred(points: readonly Value[]): Kind | undefined {
  const kinds = new Set(points.filter((point) => point !== null).map(kindOf));
  const [only] = kinds;
  return kinds.size === 1 ? only : undefined;
}

export function readCell(text: string, { names, types, run }: Standing): Cell {
  const read = parseTests(text === '' ? '-' : text, names);
  if (!read.ok) return { text, tested: undefined, constants: undefined };
  const inner = (syntax: Parameters<typeof compile>[0]) => compile(syntax, types.named);
  return {
    text,
    tested: compileTests(read.value, inner),
    constants: constantsOf(read.value, (syntax) => inner(syntax)(builtInScope, run)),
  };
}

/** The kind that an input is declared as, through item definitions, and the values that are allowed on the way. */
export function declared(
  { text, type, allowed }: DecisionTable['inputs'][number],
  standing: Standing,
): { kind: Kind | undefined; limits: Cell[] } {
  const limits = [allowed];
  let [name, types] = [type ?? standing.typeOf(text), standing.types];
  for (let found = name === undefined ? undefined : types.find(name); found !== undefined;) {
    const { definition, among } = found;
    if (definition.collection || definition.components.length > 0) return { kind: undefined, limits: [] };
    limits.push(definition.allowed, definition.constraint);
    [name, types] = [definition.type, among];
    found = name === undefined ? undefined : types.find(name);
  }
  const cells = limits.flatMap((limit) => (limit === undefined || limit === '' ? [] : [readCell(limit, standing)]));
  const known = cells.filter(({ constants }) => constants !== undefined);
  return { kind: name === undefined ? undefined : KINDS[name], limits: known };
}
