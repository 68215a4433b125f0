/** A step as far as the picture has to know it. */
export type Drawn = { id: string; after: readonly string[] };

/** Where a step stands: its row from above, and its place among those of the row. */
export type Cell = { id: string; row: number; column: number; columns: number };
/** `long`: over a row in between, beside which it has to be led. */
export type Edge = { from: string; to: string; long: boolean };
export type Layout = { rows: number; widest: number; cells: Cell[]; edges: Edge[] };

/**
 * Steps in rows: what waits for nothing on top, everything else below the last of what it waits for, so that what stands in one row can
 * be done at the same time. A step that waits for one that is not there waits for nothing; steps that wait for each other stand where
 * the entry lists them.
 */
export function layoutOf(steps: readonly Drawn[]): Layout {
  const rowOf = rowsOf(steps);
  const rows = new Map<number, string[]>();
  for (const { id } of steps) {
    const row = rowOf.get(id) ?? 0;
    rows.set(row, [...(rows.get(row) ?? []), id]);
  }
  return {
    rows: rows.size,
    widest: Math.max(0, ...[...rows.values()].map((row) => row.length)),
    cells: [...rows].flatMap(([row, ids]) => ids.map((id, column) => ({ id, row, column, columns: ids.length }))),
    edges: steps.flatMap(({ id, after }) =>
      after
        .filter((from) => rowOf.has(from))
        .map((from) => ({ from, to: id, long: (rowOf.get(id) ?? 0) - (rowOf.get(from) ?? 0) > 1 })),
    ),
  };
}

function rowsOf(steps: readonly Drawn[]): ReadonlyMap<string, number> {
  const known = new Map(steps.map((step) => [step.id, step]));
  const rows = new Map<string, number>();
  const rowFor = (id: string, path: ReadonlySet<string>): number => {
    const found = rows.get(id);
    if (found !== undefined) return found;
    const before = (known.get(id)?.after ?? []).filter((one) => known.has(one) && !path.has(one));
    const row = before.length === 0 ? 0 : 1 + Math.max(...before.map((one) => rowFor(one, new Set([...path, id]))));
    rows.set(id, row);
    return row;
  };
  for (const { id } of steps) rowFor(id, new Set([id]));
  return rows;
}

/** A name in lines of at most so many characters, whole to the last. */
export function linesOf(name: string, most: number): string[] {
  const characters = Array.from(name);
  const count = Math.ceil(characters.length / most);
  const each = Math.ceil(characters.length / Math.max(1, count));
  return Array.from({ length: count }, (_, line) => characters.slice(line * each, (line + 1) * each).join(''));
}
