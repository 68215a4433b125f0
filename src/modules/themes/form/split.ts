import { no, ok, type Result } from '../../../kernel/result.ts';
import { countingAnswers, fieldsOf, submissionOf, type Answers, type FieldError } from '../../forms/index.ts';
import type { ThemeForm } from './merge.ts';
import type { Part } from './sides.ts';

/** What one item gets: the answers to its own questions, under its own names. */
export type ItemAnswers = { item: string; answers: Answers };

/** Each item's own share of the answers: what its separate form would have collected. */
export function splitAnswers({ form, parts }: ThemeForm, typed: Answers): ItemAnswers[] {
  const counting = countingAnswers(form, typed);
  return parts.map((part) => ({ item: part.form.item, answers: countingAnswers(part.form, shareOf(part, counting)) }));
}

/**
 * What is handed in for each item, or everything that is wrong, named by the question of the theme. The form of each item has the last
 * word: what it would not have taken by itself, the theme does not hand it.
 */
export function submissionsOf(theme: ThemeForm, typed: Answers): Result<ItemAnswers[], FieldError[]> {
  const whole = submissionOf(theme.form, typed);
  if (!whole.ok) return whole;
  const each = theme.parts.map((part) => ({ part, own: submissionOf(part.form, shareOf(part, whole.value)) }));
  const errors = each.flatMap(({ part, own }) => (own.ok ? [] : own.error.map((error) => inTheme(part, error))));
  if (errors.length > 0)
    return no([...new Map(errors.map((error) => [`${error.field} ${error.code}`, error])).values()]);
  return ok(each.flatMap(({ part, own }) => (own.ok ? [{ item: part.form.item, answers: own.value }] : [])));
}

const shareOf = ({ form, names }: Part, counting: Answers): Answers =>
  Object.fromEntries(
    fieldsOf(form).flatMap(({ id }) => {
      const answer = counting[names.get(id) ?? ''];
      return answer === undefined ? [] : [[id, answer]];
    }),
  );

const inTheme = ({ names }: Part, error: FieldError): FieldError => ({
  ...error,
  field: names.get(error.field) ?? error.field,
});
