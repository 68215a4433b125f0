/** The known name that is fewest typing errors away, if it is near enough to be what was meant. */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  const ranked = known.map((name) => ({ name, distance: distanceBetween(written, name) }));
  const [best] = ranked.toSorted((one, other) => one.distance - other.distance);
  return best && best.distance <= Math.ceil(written.length / 4) ? best.name : undefined;
}

/** Letters to insert, delete or replace (Levenshtein), one row of the table at a time. */
function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [line, letter] of one.split('').entries()) {
    const next = [line + 1];
    for (const [column, target] of other.split('').entries()) {
      const replaced = (row[column] ?? 0) + (letter === target ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
