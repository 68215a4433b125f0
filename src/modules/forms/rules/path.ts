import type { Answers, Field, Form, Page } from '../contract/form.ts';
import { holds } from './condition.ts';
import { normalise } from './normalise.ts';

/**
 * The answers that count: normalised, with what is copied in its place. In the order of the form, so that an answer which is itself
 * replaced by a copy, or no longer asked, no longer decides anything. Empty answers are left out.
 */
export function countingAnswers(form: Form, typed: Answers): Answers {
  const counting: Record<string, string> = {};
  for (const field of fieldsOf(form)) {
    if (!isAsked(field, counting)) continue;
    const answer = isCopied(field, counting) ? counting[field.copied.from] : normalise(field, typed[field.id] ?? '');
    if (answer !== undefined && answer !== '') counting[field.id] = answer;
  }
  return counting;
}

/** The pages that these answers lead over, each with the fields that are asked on it. Depends on nothing but the answers. */
export function pathOf(form: Form, typed: Answers): Page[] {
  const counting = countingAnswers(form, typed);
  return form.pages
    .map((page) => ({ ...page, fields: page.fields.filter((field) => isTyped(field, counting)) }))
    .filter(({ fields }) => fields.length > 0);
}

/** The page after this one on the path; undefined after the last. */
export function pageAfter(form: Form, pageId: string, typed: Answers): Page | undefined {
  const path = pathOf(form, typed);
  const order = form.pages.map(({ id }) => id);
  return path.find(({ id }) => order.indexOf(id) > order.indexOf(pageId));
}

export const isRequired = (
  { required, requiredWhen }: Pick<Field, 'required' | 'requiredWhen'>,
  counting: Answers,
): boolean => required || (requiredWhen !== undefined && holds(requiredWhen, counting));

export const fieldsOf = ({ pages }: Form): Field[] => pages.flatMap(({ fields }) => fields);

/** Whether this person answers it by hand. */
const isTyped = (field: Field, counting: Answers): boolean => isAsked(field, counting) && !isCopied(field, counting);

const isAsked = ({ askedWhen }: Field, counting: Answers): boolean =>
  askedWhen === undefined || holds(askedWhen, counting);

type Copied = Field & { copied: NonNullable<Field['copied']> };

const isCopied = (field: Field, counting: Answers): field is Copied =>
  field.copied !== undefined && holds(field.copied.when, counting);
