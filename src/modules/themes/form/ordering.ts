import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Field, Page } from '../../forms/index.ts';
import { elementsOf } from './conditions.ts';
import { versionOf, type Conflict } from './conflicts.ts';
import type { Side } from './sides.ts';

type Groups = ReadonlyMap<string, readonly [Side, ...Side[]]>;

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
    for (const id of [...neededBefore(field), ...(groups.get(field.id) ?? []).flatMap(wantedBefore)]) {
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

const neededBefore = ({ askedWhen, requiredWhen, copied, idType }: Field): string[] => [
  ...elementsOf(askedWhen),
  ...elementsOf(requiredWhen),
  ...elementsOf(copied?.when),
  ...(copied ? [copied.from] : []),
  ...(idType === undefined ? [] : [idType]),
];

const wantedBefore = ({ asked, needed, copied, idType }: Side): string[] => [
  ...elementsOf(asked),
  ...elementsOf(needed.when),
  ...elementsOf(copied?.when),
  ...(copied ? [copied.from] : []),
  ...(idType === undefined ? [] : [idType]),
];

/** Neighbours that stood on one page of the item that asks first stay together, under its question. */
export function pagesOf(fields: readonly Field[], groups: Groups): Page[] {
  const pages: { page: Page | undefined; fields: Field[] }[] = [];
  for (const field of fields) {
    const page = groups.get(field.id)?.[0].page;
    const last = pages.at(-1);
    if (last && page !== undefined && last.page === page) last.fields.push(field);
    else pages.push({ page, fields: [field] });
  }
  return pages.map(({ page, fields: together }) => ({
    id: (together[0]?.id ?? '').replace('.', '-'),
    question: page?.question ?? { zh: '' },
    fields: together,
  }));
}
