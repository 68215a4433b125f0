import { compileTests, type Tested } from '../feel/compile-tests.ts';
import { compile } from '../feel/compile.ts';
import { builtInScope } from '../feel/functions/built-in.ts';
import type { Names } from '../feel/names.ts';
import { parseTests } from '../feel/parse.ts';
import { spend, type Run, type Value } from '../feel/value.ts';
import type { DecisionTable } from '../definition/model.ts';
import type { Types } from '../evaluation/types.ts';
import { atomsOf, kindOf, pointsIn, type Atom, type Kind } from './atoms.ts';
import { constantsOf } from './constants.ts';
import type { Column } from './cover.ts';

/** Where a table stands: its words, its types, what its inputs are declared as, and the budget of judging its cells. */
export type Standing = { names: Names; types: Types; typeOf: (text: string) => string | undefined; run: Run };

type Cell = { text: string; tested: Tested | undefined; constants: readonly Value[] | undefined };

const KINDS: Readonly<Record<string, Kind>> = { number: 'number', date: 'date', string: 'string', boolean: 'boolean' };

/** The inputs of a table in parts, and the cells (rule, column) of which it is not known for which parts they hold. */
export function columnsOf(
  table: DecisionTable,
  standing: Standing,
): { columns: Column[]; unknown: [number, number][] } {
  const unknown: [number, number][] = [];
  const columns = table.inputs.map((input, at) => {
    const cells = table.rules.map(({ tests }) => readCell(tests[at] ?? '', standing));
    const { kind, limits } = declared(input, standing);
    const constants = [...cells, ...limits].flatMap((cell) => cell.constants ?? []);
    const points = constants.flatMap(pointsIn);
    const atoms = partsOf(kind ?? inferred(points), points).filter(({ example }) =>
      limits.every(
        ({ tested }) => tested === undefined || tested(builtInScope.with('?', example), standing.run) === true,
      ),
    );
    const column = { label: input.label, atoms, surely: [] as boolean[][], possibly: [] as boolean[][] };
    for (const [rule, cell] of cells.entries()) {
      const known = isKnown(cell, kind ?? inferred(points));
      if (!known) unknown.push([rule, at]);
      const holds = known ? heldBy(cell, atoms, standing.run) : undefined;
      column.surely.push(holds ?? atoms.map(() => false));
      column.possibly.push(holds ?? atoms.map(() => true));
    }
    return column;
  });
  return { columns, unknown };
}

const partsOf = (kind: Kind | undefined, points: readonly Value[]): Atom[] =>
  kind === undefined ? [{ example: null, from: null, to: null, is: 'others' }] : atomsOf(kind, points);

/** Texts that are held against an order cannot be cut into parts by what they are. */
function isKnown({ text, constants }: Cell, kind: Kind | undefined): boolean {
  if (constants === undefined) return false;
  if (constants.length === 0) return true;
  if (kind === undefined) return false;
  return kind !== 'string' || !/[<>]|\.\./.test(text.replaceAll(/"(?:[^"\\]|\\.)*"/g, ''));
}

function heldBy({ tested }: Cell, atoms: readonly Atom[], run: Run): boolean[] {
  spend(run, atoms.length);
  return atoms.map(({ example }) => tested?.(builtInScope.with('?', example), run) === true);
}

/** What all points are, where they are of one kind; null is not looked at. */
function inferred(points: readonly Value[]): Kind | undefined {
  const kinds = new Set(points.filter((point) => point !== null).map(kindOf));
  const [only] = kinds;
  return kinds.size === 1 ? only : undefined;
}

function readCell(text: string, { names, types, run }: Standing): Cell {
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
function declared(
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
