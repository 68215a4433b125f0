import type { Answers, Field } from '../../../modules/forms/index.ts';
import { dateText } from '../../../web/ui/index.ts';
import type { FormBody } from '../params.ts';

/** What a form sent for these questions, as it was typed. Nothing chosen is an empty answer, so that un-choosing counts. */
export const typedAnswers = (fields: readonly Field[], body: FormBody): Answers =>
  Object.fromEntries(fields.map((field) => [field.id, typedAnswer(field, body)]));

function typedAnswer({ id, type }: Field, body: FormBody): string {
  if (type !== 'date') return textOf(body[id]);
  return dateText({
    year: textOf(body[`${id}.year`]),
    month: textOf(body[`${id}.month`]),
    day: textOf(body[`${id}.day`]),
  });
}

/** Whether the form asked this at all: a question that was shown as known sends nothing. */
export const wasAsked = ({ id, type }: Field, body: FormBody): boolean =>
  type === 'date' ? `${id}.year` in body : id in body;

/** The same field twice is nobody's doing; the last one counts, as it does for browsers. */
export const textOf = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value.at(-1) : value) ?? '';
