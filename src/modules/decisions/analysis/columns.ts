import { builtInScope } from '../feel/functions/built-in.ts';
import { spend, type Run, type Value } from '../feel/value.ts';
import type { DecisionTable } from '../definition/model.ts';
import { atomsOf, pointsIn, type Atom, type Kind } from './atoms.ts';
import { declared, inferred, isKnown, readCell, type Cell, type Standing } from './cells.ts';
import type { Column } from './cover.ts';

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

function heldBy({ tested }: Cell, atoms: readonly Atom[], run: Run): boolean[] {
  spend(run, atoms.length);
  return atoms.map(({ example }) => tested?.(builtInScope.with('?', example), run) === true);
}
