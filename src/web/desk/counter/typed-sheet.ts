import { tableText } from '../../../modules/forms/rules/rows.ts';
import type { StepField } from '../../../modules/intake/drafts/contract/steps.ts';
import { addressText, dateText } from '../../ui/index.ts';

/** A question or a column of one, as far as reading its answer needs it. */
type Asked = Pick<StepField, 'type' | 'towns'>;

/** What is read from the form; `count`: how many rows of a table are on the screen. */
type Typed = Pick<FormData, 'get' | 'getAll'>;

/** The name under which a cell of a table is typed; rows count from 1. */
export const cellName = (table: string, row: number, column: string) => `${table}.${row}.${column}`;

/** Holds how many rows a table shows. */
export const rowsName = (table: string) => `${table}.rows`;

/** The answer to a question as it is kept, right or wrong. */
export function typedAnswer(field: StepField, typed: Typed): string {
  return field.type === 'table' ? typedTable(field, typed) : typedIn(field.id, field, typed);
}

function typedIn(name: string, { type, towns }: Asked, typed: Typed): string {
  const part = (word: string) => textOf(typed.get(`${name}.${word}`));
  if (type === 'date') return dateText({ year: part('year'), month: part('month'), day: part('day') });
  if (type === 'address' && towns !== undefined)
    return addressText({ town: part('town'), village: part('village'), detail: part('detail') });
  return type === 'many' ? typed.getAll(name).map(textOf).join('\n') : textOf(typed.get(name));
}

function typedTable({ id, columns = [] }: StepField, typed: Typed): string {
  const count = Number(textOf(typed.get(rowsName(id))));
  const rows = Array.from({ length: count }, (_, place) =>
    Object.fromEntries(
      columns.map((column) => [column.id, typedIn(cellName(id, place + 1, column.id), column, typed)]),
    ),
  );
  return tableText(
    rows,
    columns.map((column) => column.id),
  );
}

const textOf = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '');

/** Answers that differ from what is saved: only these travel, so that what was known keeps its source. */
export function changedAnswers(
  fields: readonly StepField[],
  typed: Typed,
  saved: ReadonlyMap<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const answer = typedAnswer(field, typed);
      return answer === (saved.get(field.id) ?? '') ? [] : [[field.id, answer]];
    }),
  );
}
