import type { FieldError, FieldErrorCode } from '../contract/errors.ts';
import type { Answers, CheckedField, Condition } from '../contract/form.ts';
import { normalise } from './normalise.ts';
import { errorsOf } from './validate.ts';

/** What a browser needs to judge the answers of one page by the same rules as the server. */
export type PageRules = {
  fields: readonly CheckedField[];
  /** Answers of other pages on which something here depends. */
  given: Answers;
};

/** The rules of a page whose `fields` are asked; of the answers that count it takes along only what something here depends on. */
export function pageRulesOf(fields: readonly CheckedField[], counting: Answers): PageRules {
  const own = new Set(fields.map(({ id }) => id));
  const needed = new Set(fields.flatMap(({ idType, requiredWhen }) => [idType ?? [], elementsIn(requiredWhen)].flat()));
  return {
    fields: fields.map(checkedOf),
    given: Object.fromEntries(Object.entries(counting).filter(([id]) => needed.has(id) && !own.has(id))),
  };
}

/** What is wrong with what was typed on the page. */
export function findPageErrors({ fields, given }: PageRules, typed: Answers): FieldError[] {
  const counting: Record<string, string> = { ...given };
  for (const field of fields) {
    const answer = normalise(field, typed[field.id] ?? '');
    if (answer !== '') counting[field.id] = answer;
  }
  return fields.flatMap((field) => errorsOf(field, counting));
}

/** The words for everything that may be wrong, by question and code, chosen where the wording is. */
export type FaultWords = Readonly<Record<string, Partial<Record<FieldErrorCode, string>>>>;

function checkedOf({
  id,
  type,
  required,
  requiredWhen,
  idType,
  longest,
  options,
  columns,
}: CheckedField): CheckedField {
  return {
    id,
    type,
    required,
    longest,
    ...(requiredWhen && { requiredWhen }),
    ...(idType !== undefined && { idType }),
    ...(options && { options: options.map(({ value }) => ({ value })) }),
    ...(columns && { columns: columns.map(checkedOf) }),
  };
}

function elementsIn(condition: Condition | undefined): string[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(elementsIn);
  if ('any' in condition) return condition.any.flatMap(elementsIn);
  return 'not' in condition ? elementsIn(condition.not) : [condition.element];
}
