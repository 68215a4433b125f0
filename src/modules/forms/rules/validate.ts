import { no, ok, type Result } from '../../../kernel/result.ts';
import type { FieldError } from '../contract/errors.ts';
import type { Answers, Field, Form } from '../contract/form.ts';
import { findFault } from './check.ts';
import { countingAnswers, isRequired, pathOf } from './path.ts';

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

function errorsOf(field: Field, counting: Answers): FieldError[] {
  const answer = counting[field.id];
  if (answer === undefined) return isRequired(field, counting) ? [{ field: field.id, code: 'missing' }] : [];
  const code = findFault(field, answer, counting);
  if (!code) return [];
  return [{ field: field.id, code, ...(code === 'tooLong' && { longest: field.longest }) }];
}

const pick = (fields: readonly Field[], answers: Answers): Answers =>
  Object.fromEntries(
    fields.flatMap(({ id }) => {
      const answer = answers[id];
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
