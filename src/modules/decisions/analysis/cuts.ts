import { compile } from '../feel/compile.ts';
import type { Tested } from '../feel/compile-tests.ts';
import { builtInNames, builtInScope } from '../feel/functions/built-in.ts';
import { namesOf, parseExpression } from '../feel/parse.ts';
import type { Run, Value } from '../feel/value.ts';
import type { DecisionTable, Element, Expression } from '../definition/model.ts';
import type { Compiled, Program } from '../evaluation/program.ts';
import { pointsIn, type Kind } from './atoms.ts';
import { declared, inferred, isKnown, readCell, type Cell, type Standing } from './cells.ts';
import { constantOf } from './constants.ts';

/** What tables hold one input of a model against, or a part of it (`shop.area`): where they cut it, and which values are allowed. */
export type Cut = { input: string; kind: Kind | undefined; points: readonly Value[]; limits: readonly Tested[] };

/** What one decision hangs on. `rules`: by input, the cells of each rule that stands on the way. `exact`: only on where its inputs are cut. */
export type Reach = { inputs: ReadonlySet<string>; rules: readonly ReadonlyMap<string, Tested>[]; exact: boolean };

export type Cuts = { cuts: readonly Cut[]; reachOf: (decision: string) => Reach | undefined };

/** Constants cost next to nothing; a range of a million does not end here. */
const WORK = 5_000_000;

type Look = {
  program: Program;
  inputs: ReadonlySet<string>;
  standing: (owner: Compiled) => Standing;
  read: Map<DecisionTable, readonly ColumnCut[]>;
};

/** Where the tables of a model cut its inputs, and what each decision hangs on. */
export function cutsOf(program: Program): Cuts {
  const run: Run = { left: WORK, depth: 0, now: 0, warnings: new Set(), hits: [] };
  const all = [...program.elements.values()];
  const names = namesOf([...builtInNames, ...all.map(({ element }) => element.name).filter((name) => name !== '')]);
  const typeOf = (text: string) => all.find(({ element }) => element.name === text)?.element.type;
  const inputs = new Set(all.flatMap(({ element: { is, name } }) => (is === 'input' ? [name] : [])));
  const look: Look = { program, inputs, standing: ({ types }) => ({ names, types, typeOf, run }), read: new Map() };
  const columns = all.flatMap((owner) => tablesOf(owner.element).flatMap((table) => columnsOf(look, owner, table)));
  return {
    cuts: merged(columns.filter(({ input }) => isOf(look, input))),
    reachOf: (decision) => {
      const owner = all.find(({ element: { is, name } }) => is === 'decision' && name === decision);
      return owner && reachOf(look, owner);
    },
  };
}

const rootOf = (path: string) => path.split('.')[0] ?? path;
const isOf = ({ inputs }: Look, path: string) => inputs.has(path) || inputs.has(rootOf(path));

type ColumnCut = Cut & { cells: readonly Cell[]; known: boolean };

/** The columns of a table, read once. */
function columnsOf(look: Look, owner: Compiled, table: DecisionTable): readonly ColumnCut[] {
  const read = look.read.get(table) ?? table.inputs.map((input, at) => columnOf(look, owner, { table, input, at }));
  look.read.set(table, read);
  return read;
}

type Column = { table: DecisionTable; input: DecisionTable['inputs'][number]; at: number };

function columnOf(look: Look, owner: Compiled, { table, input, at }: Column): ColumnCut {
  const standing = look.standing(owner);
  const { kind: said, limits } = declared(input, standing);
  const cells = table.rules.map(({ tests }) => readCell(tests[at] ?? '', standing));
  const points = [...cells, ...limits].flatMap(({ constants }) => constants ?? []).flatMap(pointsIn);
  const kind = said ?? inferred(points);
  const isInput = isOf(look, input.text);
  return {
    ...{ input: input.text, kind, points, cells },
    limits: limits.flatMap(({ tested }) => tested ?? []),
    known: cells.every((cell) => (isInput ? isKnown(cell, kind) : cell.constants !== undefined)),
  };
}

/** One cut of all columns that ask for the same; of different kinds it is not known what it is. */
function merged(columns: readonly ColumnCut[]): Cut[] {
  const found = new Map<string, Cut>();
  for (const { input, kind, points, limits } of columns) {
    const known = found.get(input);
    if (known === undefined) found.set(input, { input, kind, points, limits });
    else found.set(input, { ...known, kind: known.kind ?? kind, points: [...known.points, ...points] });
  }
  return [...found.values()];
}

const tablesOf = (element: Element): DecisionTable[] =>
  'logic' in element && element.logic !== undefined ? tablesIn(element.logic) : [];

function tablesIn(expression: Expression): DecisionTable[] {
  switch (expression.is) {
    case 'table':
      return [expression.table];
    case 'function':
      return tablesIn(expression.body);
    case 'context':
      return [
        ...expression.entries.flatMap(({ value }) => tablesIn(value)),
        ...(expression.result === undefined ? [] : tablesIn(expression.result)),
      ];
    default:
      return [];
  }
}

function reachOf(look: Look, start: Compiled): Reach {
  const seen = new Set<Compiled>([start]);
  for (const compiled of seen)
    for (const { key } of compiled.seen) {
      const next = look.program.elements.get(key);
      if (next !== undefined) seen.add(next);
    }
  const inputs = [...seen].flatMap(({ element: { is, name } }) => (is === 'input' ? [name] : []));
  const deciding = [...seen].filter(({ element }) => element.is !== 'input');
  const rules = deciding.flatMap((owner) => tablesOf(owner.element).flatMap((table) => guidesOf(look, owner, table)));
  return { inputs: new Set(inputs), rules, exact: deciding.every((owner) => isExact(look, owner)) };
}

/** For each rule the cells that say something of an input. */
function guidesOf(look: Look, owner: Compiled, table: DecisionTable): Map<string, Tested>[] {
  const columns = columnsOf(look, owner, table);
  return table.rules.map((_rule, rule) => {
    const guide = new Map<string, Tested>();
    for (const { input, cells } of columns) {
      const tested = cells[rule]?.tested;
      if (tested !== undefined && isOf(look, input)) guide.set(input, tested);
    }
    return guide;
  });
}

/** A table whose cells and outputs are constants, over inputs as they are given and over what such tables say. */
function isExact(look: Look, owner: Compiled): boolean {
  const { element } = owner;
  if (element.is !== 'decision' || element.logic?.is !== 'table') return false;
  const { table } = element.logic;
  const standing = look.standing(owner);
  const required = new Set(owner.seen.map(({ name }) => name));
  const isPlain = table.inputs.every(
    ({ text }) => required.has(text) || (isOf(look, text) && /^[^"()[\]+*/-]*$/.test(text)),
  );
  const areKnown = columnsOf(look, owner, table).every(({ known }) => known);
  return (
    isPlain && areKnown && table.rules.every(({ outputs }) => outputs.every((text) => isConstantText(text, standing)))
  );
}

function isConstantText(text: string, { names, types, run }: Standing): boolean {
  if (text === '' || text === '-') return true;
  const read = parseExpression(text, names);
  return read.ok && constantOf(read.value, (syntax) => compile(syntax, types.named)(builtInScope, run)) !== undefined;
}
