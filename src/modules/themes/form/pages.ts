import { grouped } from '../../../kernel/grouped.ts';
import { formWording, type Field, type Page } from '../../forms/index.ts';
import type { Theme } from '../model.ts';
import { decidedBy, waitsFor } from './ordering.ts';
import type { Groups, Side } from './sides.ts';
import { personIn } from './telling-apart.ts';

/** Questions that stand on one page. */
type Together = readonly [Field, ...Field[]];

/**
 * What an item asks of one person on one page stays on one page of the theme, together with what other items ask beside it: who somebody
 * is does not fall apart because one item also wants the kind of his document. A page that would wait for itself is cut up, first into
 * what the first item had together, then question by question. `fields` are in an order in which they can be asked, and stay in it.
 */
export function pagesOf(fields: readonly Field[], groups: Groups, theme: Theme): Page[] {
  let pages = besideEachOther(fields, groups);
  for (;;) {
    const waiting = pages.find((page) => waitsForItself(page));
    const turn = waiting ? { ring: [waiting] } : inTurn(pages, groups);
    if ('order' in turn) return turn.order.map((page) => titled(page, groups, theme));
    const apart = new Set(turn.ring);
    pages = pages.flatMap((page) => (apart.has(page) ? cut(page, groups) : [page]));
  }
}

/** Fields of one person that stand on one page of some item, and what in turn stands beside those. */
function besideEachOther(fields: readonly Field[], groups: Groups): Together[] {
  const beside = new Map<string, string>();
  const first = (id: string): string => {
    const other = beside.get(id);
    return other === undefined ? id : first(other);
  };
  const mates = new Map<Page, Map<string, string>>();
  for (const { id, role } of fields)
    for (const { page } of groups.get(id) ?? []) {
      const ofPage = mates.get(page) ?? new Map<string, string>();
      const mate = first(ofPage.get(role) ?? id);
      if (mate !== first(id)) beside.set(first(id), mate);
      mates.set(page, ofPage.set(role, id));
    }
  return [...grouped(fields, ({ id }) => first(id)).values()];
}

/** Whether it hangs on a question of this page whether another one is asked at all. */
const waitsForItself = (page: Together) =>
  page.some((field) => decidedBy(field).some((id) => page.some((other) => other.id === id)));

/** Each after what it waits for, else as they stand; where some wait for each other, those of them that can be cut. */
function inTurn(pages: readonly Together[], groups: Groups): { order: Together[] } | { ring: Together[] } {
  const home = new Map(pages.flatMap((page) => page.map(({ id }) => [id, page] as const)));
  const order = new Set<Together>();
  const place = (page: Together, waiting: readonly Together[]): Together[] | undefined => {
    if (waiting.includes(page)) return waiting.slice(waiting.indexOf(page)).filter(({ length }) => length > 1);
    if (order.has(page)) return undefined;
    for (const id of page.flatMap((field) => waitsFor(field, groups))) {
      const before = home.get(id);
      const ring = before && before !== page ? place(before, [...waiting, page]) : undefined;
      if (ring) return ring;
    }
    order.add(page);
    return undefined;
  };
  for (const page of pages) {
    const ring = place(page, []);
    if (ring) return { ring };
  }
  return { order: [...order] };
}

function cut(page: Together, groups: Groups): Together[] {
  const asFirstAsked = grouped(page, ({ id }) => groups.get(id)?.[0].page.id ?? id);
  return asFirstAsked.size > 1 ? [...asFirstAsked.values()] : page.map((field) => [field]);
}

/** In the order of the item that asks most of it on one page, and under its question, which says of whom it is. */
function titled(page: Together, groups: Groups, theme: Theme): Page {
  const sides = page.flatMap(({ id }) => groups.get(id) ?? []);
  const askers = [...grouped(sides, ({ item, page: { id } }) => `${item} ${id}`).values()];
  const most = askers.reduce((one, other) => (other.length > one.length ? other : one));
  const [first, ...others] = inOrderOf(most, page, groups);
  const [asker] = most;
  const asked = page.find(({ id }) => id === asker.id) ?? first;
  const questions = new Set(sides.map((side) => side.page.question.zh));
  return {
    id: first.id.replace('.', '-'),
    question: questions.size > 1 && isSomebody(page) ? whoIs(theme, first.role) : questionOf(asker, asked),
    fields: [first, ...others],
  };
}

/** Whose name and number are asked, but for the applicant, whom every item calls so. */
const isSomebody = (page: Together) =>
  page[0].role !== 'applicant' &&
  ['name', 'idNumber'].every((datum) => page.some(({ id, role }) => id === `${role}.${datum}`));

function whoIs(theme: Theme, person: string): Page['question'] {
  const { zh, en } = personIn(theme, person);
  return { zh: formWording.zh.questions.identity(zh), en: formWording.en.questions.identity(en) };
}

/** The theme may call a datum otherwise than the item whose question names it. */
const questionOf = ({ page: { question }, field }: Side, { label }: Field): Page['question'] => ({
  ...question,
  zh: question.zh.replace(field.label.zh, label.zh),
});

/** In the order of an item's page, where that has all of them and none before what it waits for. */
function inOrderOf(sides: readonly Side[], page: Together, groups: Groups): Together {
  const places = new Map(
    sides.map(({ id, field, page: { fields } }) => [id, fields.findIndex((one) => one.id === field.id)]),
  );
  if (!page.every(({ id }) => places.has(id))) return page;
  const placed = page.toSorted((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
  const isEarly = (field: Field, place: number) =>
    waitsFor(field, groups).some((id) => placed.findIndex((other) => other.id === id) >= place);
  const [first, ...others] = placed.some(isEarly) ? page : placed;
  return first ? [first, ...others] : page;
}
