import type { Answers } from '../contract/form.ts';

/** More rows than this are not typed one by one: a list is handed in as a material. */
export const MOST_ROWS = 50;

/** The rows of a table as they were typed; undefined when the text is no table. Nothing typed is a table without rows. */
export function rowsOf(answer: string): Answers[] | undefined {
  if (answer.trim() === '') return [];
  try {
    const rows: unknown = JSON.parse(answer);
    return Array.isArray(rows) && rows.every(isRow) ? rows : undefined;
  } catch {
    return undefined;
  }
}

const isRow = (row: unknown): row is Answers =>
  typeof row === 'object' &&
  row !== null &&
  !Array.isArray(row) &&
  Object.values(row).every((cell) => typeof cell === 'string');

/** As a table is kept: cells that say something, in the order of `columns`; a table without rows is no answer. */
export function tableText(rows: readonly Answers[], columns: readonly string[]): string {
  const kept = rows
    .map((row) =>
      Object.fromEntries(
        columns.flatMap((column) => {
          const cell = row[column] ?? '';
          return cell === '' ? [] : [[column, cell]];
        }),
      ),
    )
    .filter((row) => Object.keys(row).length > 0);
  return kept.length === 0 ? '' : JSON.stringify(kept);
}
