import type { Answers, Form } from '../../forms/index.ts';
import type { Later, Results } from './passed.ts';

/** What an item is told of what earlier ones gave, by its own names, and which of them gave it; `missing` is what none of them gave. */
export type Received = { answers: Answers; givers: ReadonlyMap<string, string>; missing: readonly string[] };

/** The last that gave a number counts: it may have been renewed on the way. */
export function received({ elements }: Pick<Later, 'elements'>, results: readonly Results[]): Received {
  const valueOf = new Map(
    results.flatMap(({ item, values }) => Object.entries(values).map(([id, value]) => [`${item} ${id}`, value])),
  );
  const found = elements.map(({ element, by }) => {
    const gift = by.findLast((one) => valueOf.has(`${one.item} ${one.element}`));
    return { element, by: gift?.item, value: gift && (gift.always ?? valueOf.get(`${gift.item} ${gift.element}`)) };
  });
  return {
    answers: Object.fromEntries(found.flatMap(({ element, value }) => (value === undefined ? [] : [[element, value]]))),
    givers: new Map(found.flatMap(({ element, by }) => (by === undefined ? [] : [[element, by]]))),
    missing: found.flatMap(({ element, value }) => (value === undefined ? [element] : [])),
  };
}

/** The form of an item without what is filled later; made into one form with the others of the theme. */
export function askedNow(form: Form, { elements }: Pick<Later, 'elements'>): Form {
  const later = new Set(elements.map(({ element }) => element));
  const pages = form.pages.map((page) => ({ ...page, fields: page.fields.filter(({ id }) => !later.has(id)) }));
  return { ...form, pages: pages.filter(({ fields }) => fields.length > 0) };
}
