import type { Language } from '../../../kernel/language.ts';
import { fieldsOf, rowsOf, submissionOf, validateRow, wordError, type Field } from '../../forms/index.ts';
import type { OpenDraft } from '../drafts/opening.ts';
import type { CounterFault } from './contract.ts';

/** What is wrong, in the words that stand beside the field; of a table each wrong cell by itself. */
export function wordedFaults(
  { form, answers }: Pick<OpenDraft, 'form' | 'answers'>,
  language: Language,
): CounterFault[] {
  const submission = submissionOf(form, answers);
  if (submission.ok) return [];
  const fields = new Map(fieldsOf(form).map((field) => [field.id, field]));
  return submission.error.flatMap((error) => {
    const field = fields.get(error.field);
    if (!field) return [];
    if (error.code === 'wrongRow') return cellFaults(field, answers[field.id] ?? '', language);
    return [{ field: field.id, code: error.code, message: wordError(error, field, language) }];
  });
}

function cellFaults(table: Field, answer: string, language: Language): CounterFault[] {
  return (rowsOf(answer) ?? []).flatMap((cells, place) => {
    const valid = validateRow(table, cells);
    if (valid.ok) return [];
    return valid.error.flatMap((error) => {
      const column = table.columns?.find(({ id }) => id === error.field);
      if (!column) return [];
      const message = wordError(error, column, language);
      return [{ field: table.id, code: error.code, message, row: place + 1, column: column.id }];
    });
  });
}
