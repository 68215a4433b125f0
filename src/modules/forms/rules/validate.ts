import { no, ok, type Result } from '../../../kernel/result.ts';
import type { FieldError } from '../contract/errors.ts';
import type { Answers, CheckedField, Field, Form } from '../contract/form.ts';
import { findFault } from './check.ts';
import { normalise } from './normalise.ts';
import { countingAnswers, isRequired, pathOf } from './path.ts';
import { MOST_ROWS, rowsOf } from './rows.ts';

/**
 * The answers of one page as they are kept, or everything that is wrong with them. `typed` holds what was typed on this page and on
 * the others, since an answer may decide what another has to be. Runs in browser and server alike.
 */
export function validatePage(form: Form, pageId: string, typed: Answers): Result<Answers, FieldError[]> {
  const page = pathOf(form, typed).find(({ id }) => id === pageId);
  if (!page) return ok({});
  const counting = countingAnswers(form, typed);
  const errors = page.fields.flatMap((field) => errorsOf(field, counting));
  return errors.length > 0 ? no(errors) : ok(pick(page.fields, counting));
}

/** What is handed in: every answer on the path, and what is copied; nothing that is off the path. Or everything that is wrong. */
export function submissionOf(form: Form, typed: Answers): Result<Answers, FieldError[]> {
  const counting = countingAnswers(form, typed);
  const asked = pathOf(form, typed).flatMap(({ fields }) => fields);
  const errors = asked.flatMap((field) => errorsOf(field, counting));
  return errors.length > 0 ? no(errors) : ok(counting);
}

/** What is wrong with one row of a table, by column; `typed` holds its cells. */
export function validateRow(table: Pick<CheckedField, 'columns'>, typed: Answers): Result<Answers, FieldError[]> {
  const columns = table.columns ?? [];
  const row = Object.fromEntries(
    columns.flatMap((column) => {
      const cell = normalise(column, typed[column.id] ?? '');
      return cell === '' ? [] : [[column.id, cell]];
    }),
  );
  const errors = columns.flatMap((column) => errorsOf(column, row));
  return errors.length > 0 ? no(errors) : ok(row);
}

/** What is wrong with the answer to one question, given the answers that count. */
export function errorsOf(field: CheckedField, counting: Answers): FieldError[] {
  const answer = counting[field.id];
  if (answer === undefined) return isRequired(field, counting) ? [{ field: field.id, code: 'missing' }] : [];
  const code = findFault(field, answer, counting);
  if (code === 'tooLong') return [{ field: field.id, code, longest: field.longest }];
  if (code === 'tooManyRows') return [{ field: field.id, code, longest: MOST_ROWS }];
  if (code !== undefined) return [{ field: field.id, code }];
  return field.type === 'table' ? wrongRows(field, answer) : [];
}

const wrongRows = (field: CheckedField, answer: string): FieldError[] =>
  (rowsOf(answer) ?? []).flatMap((row, place): FieldError[] =>
    validateRow(field, row).ok ? [] : [{ field: field.id, code: 'wrongRow', row: place + 1 }],
  );

const pick = (fields: readonly Field[], answers: Answers): Answers =>
  Object.fromEntries(
    fields.flatMap(({ id }) => {
      const answer = answers[id];
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
