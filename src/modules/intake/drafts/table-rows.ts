import { createHash } from 'node:crypto';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { fieldsOf, MOST_ROWS, rowsOf, tableText, type Answers, type Field } from '../../forms/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { SavedAnswers, TypedAnswers } from './contract/drafts.ts';
import type { DraftDeps } from './deps.ts';
import type { DraftRefusal } from './model.ts';
import type { OpenDraft } from './opening.ts';
import { holdDraft, keepAnswers } from './save.ts';

type Saved = Result<SavedAnswers, DraftRefusal>;

/** A row of a table in a draft; `row` counts from 1, and one more than there are begins a new one. */
export type RowPlace = { draft: string; element: string; row: number };

/** Keeps what was typed in cells of one row, right or wrong; the other cells stay as they were. Sent twice it is the same row. */
export const saveRow = (
  deps: DraftDeps,
  asking: Asking,
  { cells, ...place }: RowPlace & { cells: TypedAnswers },
): Promise<Saved> => changeTable(deps, asking, { ...place, change: withCells(place, cells) });

/** Takes a row away, if it still is the one that was meant: `mark` is that of the row as the person saw it. */
export const removeRow = (
  deps: DraftDeps,
  asking: Asking,
  { mark, ...place }: RowPlace & { mark: string },
): Promise<Saved> => changeTable(deps, asking, { ...place, change: withoutRow(place, mark) });

export const withCells =
  ({ element, row }: RowPlace, cells: TypedAnswers): Change =>
  ({ columns = [] }, rows) => {
    const unknown = Object.keys(cells).find((id) => !columns.some((column) => column.id === id));
    if (unknown !== undefined) return no({ code: 'unknownQuestion', element: `${element}/${unknown}` });
    if (row > rows.length + 1) return no({ code: 'rowNotFound' });
    if (row > MOST_ROWS) return no({ code: 'tooManyRows', most: MOST_ROWS });
    const before = rows[row - 1] ?? {};
    return ok([...rows.slice(0, row - 1), { ...before, ...cells }, ...rows.slice(row)]);
  };

export const withoutRow =
  ({ draft, row }: RowPlace, mark: string): Change =>
  ({ columns = [] }, rows) => {
    const meant = rows[row - 1];
    if (meant === undefined || rowMark(draft, meant, columns) !== mark) return no({ code: 'rowNotFound' });
    return ok(rows.filter((_, index) => index !== row - 1));
  };

/** By which a row is recognised; it tells nothing of what stands in it. */
export const rowMark = (draft: string, row: Answers, columns: readonly Field[]): string =>
  createHash('sha256')
    .update(draft)
    .update(
      tableText(
        [row],
        columns.map(({ id }) => id),
      ),
    )
    .digest('base64url')
    .slice(0, 22);

export type Change = (table: Field, rows: readonly Answers[]) => Result<readonly Answers[], DraftRefusal>;

function changeTable(
  deps: DraftDeps,
  asking: Asking,
  { draft, element, change }: RowPlace & { change: Change },
): Promise<Saved> {
  return deps.db.within(asking.caller.scope, async (tx): Promise<Saved> => {
    const open = await holdDraft(tx, deps, { asking, draft });
    if (!open.ok) return open;
    return changeHeld(tx, deps, { open: open.value, element, change });
  });
}

async function changeHeld(
  tx: Tx,
  deps: DraftDeps,
  { open, ...changing }: { open: OpenDraft; element: string; change: Change },
): Promise<Saved> {
  const answers = changedTable(open, changing);
  return answers.ok ? keepAnswers(tx, deps, { open, answers: answers.value }) : answers;
}

/** The answer that a table is after a change of its rows. */
export function changedTable(
  { form, answers }: Pick<OpenDraft, 'form' | 'answers'>,
  { element, change }: { element: string; change: Change },
): Result<TypedAnswers, DraftRefusal> {
  const table = fieldsOf(form).find(({ id, type }) => id === element && type === 'table');
  if (table === undefined) return no({ code: 'unknownQuestion', element });
  const rows = change(table, rowsOf(answers[element] ?? '') ?? []);
  if (!rows.ok) return rows;
  const columns = table.columns?.map(({ id }) => id) ?? [];
  return ok({ [element]: tableText(rows.value, columns) });
}
