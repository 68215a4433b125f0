import type { OrderPage } from '../../../modules/oversight/orders/contract.ts';

type Places = OrderPage['places'];
type Place = Pick<Places[number], 'key' | 'name'> & { section: string | null };

/** Every department, and after it its sections. */
export const placesOf = (places: Places): Place[] =>
  places.flatMap(({ key, name, sections }) => [
    { key, name, section: null },
    ...sections.map((section) => ({ key, name, section })),
  ]);

/** A choice as one text: a key has no slash. */
export const placeValue = (key: string, section: string | null): string => `${key}/${section ?? ''}`;

/** The same read back; undefined while nothing is chosen. */
export function sectionOf(value: string): { department: string; section: string | null } | undefined {
  const [, department, section] = /^([^/]+)\/(.*)$/.exec(value) ?? [];
  return department === undefined ? undefined : { department, section: section === '' ? null : (section ?? null) };
}
