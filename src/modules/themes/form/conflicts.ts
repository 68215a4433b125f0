import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { Field } from '../../forms/index.ts';
import type { Side } from './sides.ts';

/** One item's way to ask for what another asks for differently. */
export type Version = { item: string; element: string; type: Field['type']; options?: readonly string[] };

/** Why one question cannot stand for those of several items; found when a theme is published, with all sides shown. */
export type Conflict = {
  field: string;
  why: 'formatDiffers' | 'noCommonOption' | 'columnsDiffer' | 'copiedFromDifferent' | 'waitsForItself';
  sides: readonly Version[];
};

export function findConflicts(field: string, sides: readonly Side[]): Conflict[] {
  const found = (why: Conflict['why'], is: boolean) => (is ? [{ field, why, sides: sides.map(versionOf) }] : []);
  return [
    ...found('formatDiffers', formatOf(sides) === undefined),
    ...found('noCommonOption', commonOptions(sides)?.length === 0),
    ...found('columnsDiffer', new Set(sides.map(askedInRows)).size > 1),
    ...found('copiedFromDifferent', new Set(sides.flatMap(({ copied }) => copied?.from ?? [])).size > 1),
  ];
}

/** What a table asks in a row; on which law each item asks for it is no difference. */
const askedInRows = ({ field: { columns = [] } }: Side) =>
  canonicalJson(columns.map(({ id, type, required, options = [] }) => ({ id, type, required, options })));

export const versionOf = ({ item, field: { id, type, options } }: Side): Version => ({
  item,
  element: id,
  type,
  ...(options && { options: options.map(({ value }) => value) }),
});

/**
 * One element has one format. Where a binding makes one question of two elements, free text gives way to what is stricter; two strict
 * formats do not agree.
 */
export function formatOf(sides: readonly Side[]): Field['type'] | undefined {
  const types = [...new Set(sides.map(({ field }) => field.type))];
  if (types.length === 1) return types[0];
  const elements = new Map(sides.map(({ field }) => [field.id, field.type]));
  if (sides.some(({ field }) => elements.get(field.id) !== field.type)) return undefined;
  const strict = types.filter((type) => type !== 'string');
  return strict.length === 1 ? strict[0] : undefined;
}

/** What every side with options accepts, as the first lists it; undefined where none has any. */
export function commonOptions(sides: readonly Side[]): Field['options'] {
  const [first, ...others] = sides.flatMap(({ field: { options } }) => (options ? [options] : []));
  return first?.filter(({ value }) => others.every((options) => options.some((one) => one.value === value)));
}
