import { fieldsOf, rowsOf, type Answers, type Field, type Form } from '../../forms/index.ts';

/** `idcard`: of citizens; `uscc`: of organisations. */
type Kind = 'idcard' | 'uscc';

/** Every number of a kind among the answers, also in the rows of a table; of what was left out there are none. */
export const numbersOf = (form: Form, answers: Answers, kind: Kind): string[] =>
  fieldsOf(form).flatMap((field) => numbersIn(field, answers[field.id] ?? '', kind));

function numbersIn({ type, columns = [] }: Field, answer: string, kind: Kind): string[] {
  if (type === kind) return answer === '' ? [] : [answer];
  if (type !== 'table') return [];
  return (rowsOf(answer) ?? []).flatMap((row) =>
    columns.flatMap((column) => numbersIn(column, row[column.id] ?? '', kind)),
  );
}
