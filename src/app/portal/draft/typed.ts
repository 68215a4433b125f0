import type { Answers, Field } from '../../../modules/forms/index.ts';
import { addressText, dateText } from '../../../web/ui/index.ts';
import type { FormBody } from '../params.ts';

/** What a form sent for these questions, as it was typed. Nothing chosen is an empty answer, so that un-choosing counts. */
export const typedAnswers = (fields: readonly Field[], body: FormBody): Answers =>
  Object.fromEntries(fields.map((field) => [field.id, typedAnswer(field, body)]));

function typedAnswer({ id, type, towns }: Field, body: FormBody): string {
  const part = (name: string) => textOf(body[`${id}.${name}`]);
  if (type === 'date') return dateText({ year: part('year'), month: part('month'), day: part('day') });
  if (type === 'address' && towns !== undefined)
    return addressText({ town: part('town'), village: part('village'), detail: part('detail') });
  return type === 'many' ? [body[id] ?? []].flat().join('\n') : textOf(body[id]);
}

/** Whether the form asked this at all: a question that was shown as known sends nothing. */
export function wasAsked({ id, type, towns }: Field, body: FormBody): boolean {
  if (type === 'date') return `${id}.year` in body;
  return type === 'address' && towns !== undefined ? `${id}.detail` in body : id in body;
}

/** The same field twice is nobody's doing; the last one counts, as it does for browsers. */
export const textOf = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value.at(-1) : value) ?? '';
