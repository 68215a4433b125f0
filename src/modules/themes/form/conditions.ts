import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { Field } from '../../forms/index.ts';

export type Condition = NonNullable<Field['askedWhen']>;

/** Holds when all of them do; undefined, which always holds, where there is none. */
export function allOf(conditions: readonly (Condition | undefined)[]): Condition | undefined {
  const parts = unlike(conditions.flatMap((one) => (one === undefined ? [] : 'all' in one ? one.all : [one])));
  return parts.length > 1 ? { all: parts } : parts[0];
}

/** Holds when one of them does; undefined, which always holds, where one of them always does. */
export function anyOf(conditions: readonly (Condition | undefined)[]): Condition | undefined {
  const parts = conditions.filter((one) => one !== undefined);
  if (parts.length < conditions.length) return undefined;
  const flat = unlike(parts.flatMap((one) => ('any' in one ? one.any : [one])));
  return flat.length > 1 ? { any: flat } : flat[0];
}

const unlike = (conditions: readonly Condition[]): Condition[] => [
  ...new Map(conditions.map((one) => [canonicalJson(one), one])).values(),
];

/**
 * A condition of an item's form as it reads in the theme's. An answer counts for the item only while the item itself asks for it, even
 * where another item has it asked anyway.
 */
export function translated(
  condition: Condition,
  fields: ReadonlyMap<string, Field>,
  nameOf: (id: string) => string,
): Condition {
  const within = (one: Condition) => translated(one, fields, nameOf);
  if ('all' in condition) return { all: condition.all.map(within) };
  if ('any' in condition) return { any: condition.any.map(within) };
  if ('not' in condition) return { not: within(condition.not) };
  const asked = fields.get(condition.element)?.askedWhen;
  const leaf = { ...condition, element: nameOf(condition.element) };
  return allOf([asked && within(asked), leaf]) ?? leaf;
}

/** The fields on which a condition hangs. */
export function elementsOf(condition: Condition | undefined): string[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(elementsOf);
  if ('any' in condition) return condition.any.flatMap(elementsOf);
  return 'not' in condition ? elementsOf(condition.not) : [condition.element];
}
