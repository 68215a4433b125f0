import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Field } from '../../forms/index.ts';
import { elementsOf } from './conditions.ts';
import { versionOf, type Conflict } from './conflicts.ts';
import type { Groups, Side } from './sides.ts';

/**
 * What others hang on or copy from comes before them, else the order of the items stands. Refused where two wait for each other: what
 * any single item wants counts, so a form that stands for all items stands for any choice of them.
 */
export function inOneOrder(fields: readonly Field[], groups: Groups): Result<Field[], Conflict[]> {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const placed = new Set<Field>();
  const rings = new Set<string>();
  const place = (field: Field, waiting: ReadonlySet<Field>) => {
    if (waiting.has(field)) rings.add(field.id);
    if (waiting.has(field) || placed.has(field)) return;
    for (const id of waitsFor(field, groups)) {
      const before = byId.get(id);
      if (before) place(before, new Set([...waiting, field]));
    }
    placed.add(field);
  };
  for (const field of fields) place(field, new Set());
  if (rings.size === 0) return ok([...placed]);
  return no(
    [...rings].map((id) => ({ field: id, why: 'waitsForItself', sides: (groups.get(id) ?? []).map(versionOf) })),
  );
}

/** Everything that is answered before it: by the theme, and by any item that asks it. */
export const waitsFor = (field: Field, groups: Groups): string[] => [
  ...decidedBy(field),
  ...(field.idType === undefined ? [] : [field.idType]),
  ...(groups.get(field.id) ?? []).flatMap(wantedBefore),
];

/** On which answers it hangs whether it is asked. */
export const decidedBy = ({ askedWhen, requiredWhen, copied }: Field): string[] => [
  ...elementsOf(askedWhen),
  ...elementsOf(requiredWhen),
  ...elementsOf(copied?.when),
  ...(copied ? [copied.from] : []),
];

const wantedBefore = ({ asked, needed, copied, idType }: Side): string[] => [
  ...elementsOf(asked),
  ...elementsOf(needed.when),
  ...elementsOf(copied?.when),
  ...(copied ? [copied.from] : []),
  ...(idType === undefined ? [] : [idType]),
];
